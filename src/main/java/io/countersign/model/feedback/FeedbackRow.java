package io.countersign.model.feedback;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackItem;

/// A feedback item as one file has it.
public record FeedbackRow(FeedbackItem item, Evidence evidence) {
    public FeedbackKey key() {
        return FeedbackKey.of(item);
    }
}
