package io.countersign.ui.checklist;

import io.countersign.model.review.AnswerValue;
import org.jspecify.annotations.Nullable;

/// The note that is being written.
///
/// @param itemId the item it belongs to
/// @param value the answer that it will be recorded with, or null where it is kept for the next answer
/// @param text what it says so far
/// @param missing whether it was to be recorded while it said nothing, and had to say something
record NoteDraft(String itemId, @Nullable AnswerValue value, String text, boolean missing) {}
