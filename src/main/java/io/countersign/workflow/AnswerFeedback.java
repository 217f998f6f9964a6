package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/// Records what is said back to the marketplaces. Thread-safe.
public final class AnswerFeedback {
    private final Store store;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public AnswerFeedback(Store store, Clock clock, Supplier<String> who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
    }

    /// What the marketplaces raised over all rounds, and where it stands.
    ///
    /// @throws ProblemException if there is no such release
    public Ledger ledger(long releaseId) {
        return store.read(session -> LedgerReading.of(session, release(session, releaseId)));
    }

    /// Answers items in the open round, all with the same words.
    ///
    /// @throws ProblemException if an item was never raised or is accepted, or the word needs a note
    public List<FeedbackAnswer> answer(long releaseId, List<FeedbackKey> items, FeedbackReply reply, String note) {
        if (reply.needsNote() && note.isBlank()) {
            throw ProblemException.of(
                    ProblemCode.FEEDBACK_NOTE_MISSING, Message.of("control.reply." + reply));
        }
        String person = who.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.write(person, session -> {
            Release release = release(session, releaseId);
            Ledger ledger = LedgerReading.of(session, release);
            return items.stream()
                    .map(item -> give(
                            session,
                            releaseId,
                            open(ledger, item),
                            new FeedbackAnswer(item, release.round(), reply, note.strip(), person, now)))
                    .toList();
        });
    }

    /// Takes the newest answer of the open round to each item back.
    ///
    /// @return how many had one
    public int undo(long releaseId, List<FeedbackKey> items) {
        return store.write(who.get(), session -> {
            Release release = release(session, releaseId);
            int undone = 0;
            for (FeedbackKey item : items) {
                undone += withdraw(session, release, item) ? 1 : 0;
            }
            return undone;
        });
    }

    private static boolean withdraw(Session session, Release release, FeedbackKey item) {
        return session.feedbackAnswers()
                .withdraw(release.id(), release.round(), item)
                .map(taken -> session.audit()
                        .append(new AuditEvent("feedback.withdrawn", release.id(), text(item), text(taken), "")))
                .isPresent();
    }

    private static FeedbackAnswer give(Session session, long releaseId, LedgerItem item, FeedbackAnswer answer) {
        String before = item.answer().map(AnswerFeedback::text).orElse("");
        session.feedbackAnswers().add(releaseId, answer);
        session.audit()
                .append(new AuditEvent("feedback.answered", releaseId, text(item.key()), before, text(answer)));
        return answer;
    }

    private static LedgerItem open(Ledger ledger, FeedbackKey key) {
        LedgerItem item = ledger.item(key)
                .orElseThrow(() -> ProblemException.of(ProblemCode.FEEDBACK_UNKNOWN, key.platform(), key.check()));
        if (item.state() == FeedbackState.ACCEPTED) {
            throw ProblemException.of(ProblemCode.FEEDBACK_SETTLED, key.platform(), item.item().title());
        }
        return item;
    }

    private static Release release(Session session, long releaseId) {
        return session.releases()
                .find(releaseId)
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId)));
    }

    private static String text(FeedbackKey item) {
        return item.platform() + " " + item.check() + (item.subject().isEmpty() ? "" : " " + item.subject());
    }

    private static String text(FeedbackAnswer answer) {
        return answer.reply() + (answer.note().isEmpty() ? "" : ": " + answer.note());
    }
}
