package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.checklist.Item;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/// Records a person's word on checklist items. Thread-safe.
public final class AnswerItems {
    private final Store store;
    private final AssessRelease assessRelease;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param assessRelease says what the evidence proposes, which is kept with the answer
    /// @param who the person, asked each time
    public AnswerItems(Store store, AssessRelease assessRelease, Clock clock, Supplier<String> who) {
        this.store = store;
        this.assessRelease = assessRelease;
        this.clock = clock;
        this.who = who;
    }

    /// @throws ProblemException if the release does not have the item, or the value needs a note
    public Answer answer(long releaseId, String itemId, AnswerValue value, String note) {
        ReleaseAssessment assessment = assessRelease.assess(releaseId);
        Item item = item(assessment, itemId);
        if (value.needsNote() && note.isBlank()) {
            throw ProblemException.of(ProblemCode.ANSWER_NOTE_MISSING, itemId);
        }
        return give(assessment, item, value, note.strip());
    }

    /// Takes over what the evidence proposes.
    ///
    /// @throws ProblemException if the release does not have the item, or the evidence proposes neither pass nor fail
    public Answer takeProposal(long releaseId, String itemId) {
        ReleaseAssessment assessment = assessRelease.assess(releaseId);
        Item item = item(assessment, itemId);
        AnswerValue value =
                switch (proposed(assessment, item)) {
                    case PASS -> AnswerValue.PASS;
                    case FAIL -> AnswerValue.FAIL;
                    case NEEDS_REVIEW, NOT_EVALUATED ->
                        throw ProblemException.of(ProblemCode.ANSWER_NO_PROPOSAL, itemId);
                };
        return give(assessment, item, value, "");
    }

    /// Takes the newest answer back.
    ///
    /// @return whether there was one
    public boolean undo(long releaseId, String itemId) {
        return change(
                "item.withdrawn",
                releaseId,
                itemId,
                (session, release) -> session.reviews().withdraw(releaseId, release.round(), itemId));
    }

    /// Lets the answer stand again that was taken back last, unless a newer one was given since.
    ///
    /// @return whether there was one
    public boolean redo(long releaseId, String itemId) {
        return change(
                "item.restored",
                releaseId,
                itemId,
                (session, release) -> session.reviews().restore(releaseId, release.round(), itemId));
    }

    private boolean change(
            String action, long releaseId, String itemId, BiPredicate<Session, Release> change) {
        return store.write(who.get(), session -> {
            Release release = session.releases()
                    .find(releaseId)
                    .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId)));
            String before = standing(session, release, itemId);
            boolean changed = change.test(session, release);
            if (changed) {
                session.audit()
                        .append(new AuditEvent(action, releaseId, itemId, before, standing(session, release, itemId)));
            }
            return changed;
        });
    }

    private Answer give(ReleaseAssessment assessment, Item item, AnswerValue value, String note) {
        Release release = assessment.release();
        String person = who.get();
        Answer answer = new Answer(
                item.id(),
                item.textHash(),
                value,
                note,
                proposed(assessment, item),
                person,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                release.round(),
                quotes(assessment, item));
        return store.write(person, session -> {
            OpenRounds.requireOpen(session, release);
            String before = standing(session, release, item.id());
            session.reviews().answer(release.id(), release.round(), answer);
            session.audit()
                    .append(new AuditEvent("item.answered", release.id(), item.id(), before, text(answer)));
            return answer;
        });
    }

    private static String quotes(ReleaseAssessment assessment, Item item) {
        Assessment assessed = assessment.assessments().get(item.id());
        return assessed == null ? "" : assessed.quotesHash();
    }

    /// What does not concern the release cannot be answered.
    private static Item item(ReleaseAssessment assessment, String itemId) {
        return assessment.checklist().item(itemId).orElseThrow(() -> ProblemException.of(ProblemCode.ITEM_UNKNOWN, itemId));
    }

    private static AssessmentResult proposed(ReleaseAssessment assessment, Item item) {
        return Objects.requireNonNull(assessment.assessments().get(item.id()), "every item is assessed")
                .result();
    }

    private static String standing(Session session, Release release, String itemId) {
        List<Answer> history = session.reviews().history(release.id(), release.round(), itemId);
        return history.isEmpty() ? "" : text(history.getFirst());
    }

    private static String text(Answer answer) {
        return answer.value() + (answer.note().isEmpty() ? "" : ": " + answer.note());
    }
}
