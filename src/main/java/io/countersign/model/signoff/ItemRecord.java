package io.countersign.model.signoff;

import io.countersign.model.checklist.Item;
import io.countersign.model.review.Answer;
import io.countersign.model.review.Assessment;
import org.jspecify.annotations.Nullable;

/// A checklist item with all that was said of it.
///
/// @param answer null where nobody answered, which only a refused sign-off may have
public record ItemRecord(Item item, Assessment assessment, @Nullable Answer answer) {}
