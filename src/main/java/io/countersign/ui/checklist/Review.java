package io.countersign.ui.checklist;

import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.review.Answer;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.Citation;
import io.countersign.workflow.ReleaseAssessment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A round's checklist as it is looked at: what must hold, what the evidence says, what people said.
///
/// @param evidence the round's files by name, as citations name them
record Review(ReleaseAssessment assessment, Map<String, Evidence> evidence) {
    Review {
        evidence = Map.copyOf(evidence);
    }

    /// Every item in the checklist's order.
    List<ReviewedItem> items() {
        return assessment.checklist().items().map(this::record).toList();
    }

    List<ReviewedItem> items(Section section) {
        return section.items().stream().map(this::record).toList();
    }

    Optional<ReviewedItem> item(String itemId) {
        return assessment.checklist().item(itemId).map(this::record);
    }

    /// The next item without an answer after the given one, from the first one again at the end.
    Optional<ReviewedItem> unansweredAfter(String itemId) {
        List<ReviewedItem> items = items();
        int from = index(items, itemId);
        for (int step = 1; step <= items.size(); step++) {
            ReviewedItem item = items.get((from + step) % items.size());
            if (item.settled() == null && !item.item().id().equals(itemId)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /// The next item after the given one whose answer is to be confirmed, from the first one again at the end.
    Optional<ReviewedItem> toConfirmAfter(String itemId) {
        List<ReviewedItem> items = items();
        int from = index(items, itemId);
        return IntStream.range(1, items.size())
                .mapToObj(step -> items.get((from + step) % items.size()))
                .filter(ReviewedItem::isToConfirm)
                .findFirst();
    }

    /// The files that the grounds of an item cite, each once, the deciding one first.
    List<String> cited(ReviewedItem item) {
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

    private ReviewedItem record(Item item) {
        Assessment assessed = assessment.assessments().get(item.id());
        if (assessed == null) {
            throw new IllegalStateException("no assessment of " + item.id());
        }
        return new ReviewedItem(
                item,
                assessed,
                assessment.answers().get(item.id()),
                assessment.standing(item.id()).orElse(null));
    }

    static int index(List<ReviewedItem> items, String itemId) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).item().id().equals(itemId)) {
                return i;
            }
        }
        return -1;
    }
}
