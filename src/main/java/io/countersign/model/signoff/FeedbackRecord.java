package io.countersign.model.signoff;

import io.countersign.model.evidence.FeedbackItem;

/// A feedback item with the name of the evidence that holds it.
public record FeedbackRecord(FeedbackItem item, String evidence) {}
