package io.countersign.ui.feedback;

import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.Ledger;
import io.countersign.workflow.Workflows;
import java.time.LocalDate;
import java.util.List;

/// What the page asks of the rest of the program. Every method may take a while; none is called on the FX thread.
interface FeedbackWork {
    Review load(long releaseId);

    void answer(long releaseId, List<FeedbackKey> items, FeedbackReply reply, String note);

    int undo(long releaseId, List<FeedbackKey> items);

    void list(Listing listing);

    /// What the page shows of a release.
    record Review(Ledger ledger, List<BlacklistedSoftware> listed) {
        public Review {
            listed = List.copyOf(listed);
        }
    }

    /// Software that is to be put on the list.
    record Listing(String software, String platform, LocalDate since, String source, String note) {}

    static FeedbackWork of(Workflows workflows) {
        return new FeedbackWork() {
            @Override
            public Review load(long releaseId) {
                return new Review(
                        workflows.answerFeedback().ledger(releaseId),
                        workflows.keepBlacklist().in(releaseId));
            }

            @Override
            public void answer(long releaseId, List<FeedbackKey> items, FeedbackReply reply, String note) {
                workflows.answerFeedback().answer(releaseId, items, reply, note);
            }

            @Override
            public int undo(long releaseId, List<FeedbackKey> items) {
                return workflows.answerFeedback().undo(releaseId, items);
            }

            @Override
            public void list(Listing listing) {
                workflows.keepBlacklist()
                        .add(
                                listing.software(),
                                listing.platform(),
                                listing.since(),
                                listing.note(),
                                listing.source());
            }
        };
    }
}
