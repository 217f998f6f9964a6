package io.countersign.ui.checklist;

import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.workflow.ReleaseAssessment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A round's checklist as it is looked at: what must hold, what the evidence says, what people said.
///
/// @param evidence the round's files by name, as citations name them
record Review(ReleaseAssessment assessment, Map<String, Evidence> evidence) {
    Review {
        evidence = Map.copyOf(evidence);
    }

    /// Every item in the checklist's order.
    List<ItemRecord> items() {
        return assessment.checklist().items().map(this::record).toList();
    }

    List<ItemRecord> items(Section section) {
        return section.items().stream().map(this::record).toList();
    }

    Optional<ItemRecord> item(String itemId) {
        return assessment.checklist().item(itemId).map(this::record);
    }

    /// The next item without an answer after the given one, from the first one again at the end.
    Optional<ItemRecord> unansweredAfter(String itemId) {
        List<ItemRecord> items = items();
        int from = index(items, itemId);
        for (int step = 1; step <= items.size(); step++) {
            ItemRecord item = items.get((from + step) % items.size());
            if (standing(item) == null && !item.item().id().equals(itemId)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /// The files that the grounds of an item cite, each once, the deciding one first.
    List<String> cited(ItemRecord item) {
        return item.assessment().grounds().stream()
                .flatMap(ground -> ground.citations().stream())
                .map(Citation::file)
                .distinct()
                .toList();
    }

    /// This review with one more answer, or with one less.
    ///
    /// @param answer null to leave the item unanswered
    Review with(String itemId, @Nullable Answer answer) {
        Map<String, Answer> answers = new HashMap<>(assessment.answers());
        if (answer == null) {
            answers.remove(itemId);
        } else {
            answers.put(itemId, answer);
        }
        ReleaseAssessment a = assessment;
        return new Review(
                new ReleaseAssessment(
                        a.release(),
                        a.checklist(),
                        a.assessments(),
                        answers,
                        a.documentation(),
                        a.ports(),
                        a.blockers()),
                evidence);
    }

    /// The word that stands on an item: none where nobody answered, or where the item's text changed since.
    static @Nullable AnswerValue standing(ItemRecord item) {
        Answer answer = item.answer();
        return answer == null || isStale(item) ? null : answer.value();
    }

    /// Whether the item's text is another than the one that was answered.
    static boolean isStale(ItemRecord item) {
        Answer answer = item.answer();
        return answer != null && !answer.textHash().equals(item.item().textHash());
    }

    /// What Enter takes over: pass or fail, or nothing where the evidence cannot say.
    static @Nullable AnswerValue proposal(ItemRecord item) {
        return switch (item.assessment().result()) {
            case PASS -> AnswerValue.PASS;
            case FAIL -> AnswerValue.FAIL;
            case NEEDS_REVIEW, NOT_EVALUATED -> null;
        };
    }

    private ItemRecord record(Item item) {
        Assessment assessed = assessment.assessments().get(item.id());
        if (assessed == null) {
            throw new IllegalStateException("no assessment of " + item.id());
        }
        return new ItemRecord(item, assessed, assessment.answers().get(item.id()));
    }

    static int index(List<ItemRecord> items, String itemId) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).item().id().equals(itemId)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the evidence says something else now than when the answer was given.
    static boolean differs(ItemRecord item) {
        Answer answer = item.answer();
        AssessmentResult now = item.assessment().result();
        return answer != null && answer.proposed() != now;
    }
}
