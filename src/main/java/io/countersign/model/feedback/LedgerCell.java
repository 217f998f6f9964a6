package io.countersign.model.feedback;

import java.util.List;

/// An item in one round.
///
/// @param round its number
/// @param outcome what the marketplace says
/// @param rows that say it, the newest file first; none where it is silent
/// @param answers that were given in the round, the first one first
public record LedgerCell(int round, FeedbackOutcome outcome, List<FeedbackRow> rows, List<FeedbackAnswer> answers) {
    public LedgerCell {
        rows = List.copyOf(rows);
        answers = List.copyOf(answers);
    }
}
