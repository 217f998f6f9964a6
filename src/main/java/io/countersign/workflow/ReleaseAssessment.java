package io.countersign.workflow;

import io.countersign.logic.checklist.Conflict;
import io.countersign.logic.checklist.Conflicts;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerStanding;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.PortRow;
import io.countersign.model.signoff.Blocker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state of a round's checklist: what must hold, what the evidence says, what people said, what blocks.
///
/// @param assessments by item id; every item has one
/// @param answers by item id, the ones that stand
public record ReleaseAssessment(
        Release release,
        Checklist checklist,
        Map<String, Assessment> assessments,
        Map<String, Answer> answers,
        DocumentationReview documentation,
        List<PortRow> ports,
        List<Blocker> blockers) {
    public ReleaseAssessment {
        assessments = Map.copyOf(assessments);
        answers = Map.copyOf(answers);
        ports = List.copyOf(ports);
        blockers = List.copyOf(blockers);
    }

    /// Where its platforms want the opposite of one another.
    public List<Conflict> conflicts() {
        return Conflicts.of(checklist, release.platforms());
    }

    /// How the answer to an item stands; empty where nobody answered it.
    public Optional<AnswerStanding> standing(String itemId) {
        Answer answer = answers.get(itemId);
        Assessment assessed = assessments.get(itemId);
        Optional<Item> item = checklist.item(itemId);
        return answer == null || assessed == null || item.isEmpty()
                ? Optional.empty()
                : Optional.of(AnswerStanding.of(answer, item.get(), assessed, release.round()));
    }
}
