package io.countersign.model.signoff;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackState;
import java.util.List;

/// Something that a marketplace raised, over all rounds of the release.
///
/// @param item as it was raised last
/// @param state where it stands in the last round
/// @param rounds one for each round of the release, the first one first
public record LedgerRecord(FeedbackItem item, FeedbackState state, List<Entry> rounds) {
    public LedgerRecord {
        rounds = List.copyOf(rounds);
    }

    /// The item in one round.
    ///
    /// @param outcome what the marketplace says
    /// @param evidence the names of the files that say it, the newest first
    /// @param answers that were given in the round, the first one first
    public record Entry(int round, FeedbackOutcome outcome, List<String> evidence, List<FeedbackAnswer> answers) {
        public Entry {
            evidence = List.copyOf(evidence);
            answers = List.copyOf(answers);
        }
    }
}
