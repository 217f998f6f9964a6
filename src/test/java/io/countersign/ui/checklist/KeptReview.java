package io.countersign.ui.checklist;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.ui.sample.SampleReview;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A review that is kept in memory, with a log of what was written.
final class KeptReview implements ChecklistWork {
    final List<String> log = new ArrayList<>();
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final Checklist checklist;
    private boolean broken;
    private @Nullable CountDownLatch gate;

    KeptReview() {
        this(SampleReview.checklist());
    }

    KeptReview(Checklist checklist) {
        this.checklist = checklist;
    }

    /// An answer of the round before, to the item as it reads now.
    ///
    /// @param proposed what the evidence said then
    void before(String itemId, AnswerValue value, AssessmentResult proposed) {
        before(itemId, checklist.item(itemId).orElseThrow().textHash(), value, proposed);
    }

    /// An answer of the round before, to an item that read otherwise then.
    void beforeReworded(String itemId, AnswerValue value) {
        before(itemId, "another text", value, AssessmentResult.PASS);
    }

    private void before(String itemId, String textHash, AnswerValue value, AssessmentResult proposed) {
        answers.computeIfAbsent(itemId, _ -> new ArrayDeque<>())
                .push(new Answer(itemId, textHash, value, "As agreed", proposed, "Lin Mei", SampleReview.NOW, 1));
    }

    /// From now on nothing can be written.
    void breakDown() {
        broken = true;
    }

    /// From now on writes wait until the gate opens.
    CountDownLatch closeGate() {
        CountDownLatch closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    /// How many writes came through.
    synchronized int written() {
        return log.size();
    }

    @Override
    public synchronized Review load(long releaseId) {
        Map<String, Answer> standing = new HashMap<>();
        answers.forEach((item, given) -> {
            if (!given.isEmpty()) {
                standing.put(item, given.getFirst());
            }
        });
        return new Review(
                SampleReview.assessment(checklist, standing, SampleReview.blockers()), SampleReview.evidence());
    }

    @Override
    public void answer(long releaseId, String itemId, AnswerValue value, String note) {
        write(itemId, value, note, itemId + " " + value + (note.isEmpty() ? "" : " " + note));
    }

    @Override
    public void takeProposal(long releaseId, String itemId) {
        AnswerValue value = proposed(itemId) == AssessmentResult.PASS ? AnswerValue.PASS : AnswerValue.FAIL;
        write(itemId, value, "", itemId + " taken");
    }

    @Override
    public void withdraw(long releaseId, String itemId) {
        waitAtGate();
        synchronized (this) {
            log.add(itemId + " withdrawn");
            answers.getOrDefault(itemId, new ArrayDeque<>()).poll();
        }
    }

    private void write(String itemId, AnswerValue value, String note, String line) {
        waitAtGate();
        if (broken) {
            throw ProblemException.of(ProblemCode.DATABASE_FULL);
        }
        synchronized (this) {
            log.add(line);
            answers.computeIfAbsent(itemId, _ -> new ArrayDeque<>())
                    .push(new Answer(
                            itemId,
                            checklist.item(itemId).orElseThrow().textHash(),
                            value,
                            note,
                            proposed(itemId),
                            "Lin Mei",
                            SampleReview.NOW,
                            SampleReview.release().round()));
        }
    }

    private AssessmentResult proposed(String itemId) {
        Map<String, Assessment> assessments =
                SampleReview.assessment(checklist, Map.of(), List.of()).assessments();
        return Objects.requireNonNull(assessments.get(itemId)).result();
    }

    private void waitAtGate() {
        CountDownLatch closed = gate;
        if (closed != null) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
