package io.countersign.ui.feedback;

import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.LedgerItem;

/// Which items the page shows.
enum Show {
    ALL,
    /// What is not accepted.
    OPEN,
    /// What keeps the round from being approved.
    BLOCKING;

    boolean holds(LedgerItem item) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> item.state() != FeedbackState.ACCEPTED;
            case BLOCKING -> item.blocks();
        };
    }
}
