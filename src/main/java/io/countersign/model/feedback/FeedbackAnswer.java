package io.countersign.model.feedback;

import java.time.Instant;

/// A person's word on a feedback item.
///
/// @param item the item
/// @param round in which it was given
/// @param reply the word
/// @param note what was done, why not, or what is asked; may be empty where the word needs none
/// @param by who
/// @param at UTC
public record FeedbackAnswer(
        FeedbackKey item, int round, FeedbackReply reply, String note, String by, Instant at) {}
