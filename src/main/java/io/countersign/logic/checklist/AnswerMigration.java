package io.countersign.logic.checklist;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.review.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which answers outlive a new version of a checklist. What a person said is never changed by it.
///
/// @param kept answers whose item has the same words still
/// @param reworded answers whose item says something else now: they are shown, and the item asks again
/// @param orphaned answers whose item is no more
/// @param unanswered items that no answer is kept for
public record AnswerMigration(List<Answer> kept, List<Answer> reworded, List<Answer> orphaned, List<Item> unanswered) {
    public AnswerMigration {
        kept = List.copyOf(kept);
        reworded = List.copyOf(reworded);
        orphaned = List.copyOf(orphaned);
        unanswered = List.copyOf(unanswered);
    }

    /// Sorts answers by what becomes of them. An answer belongs to an item by its id and the hash of its words, in both.
    ///
    /// @param answers that were given by an earlier version, one at most for each item
    public static AnswerMigration to(Checklist version, List<Answer> answers) {
        List<Answer> kept = new ArrayList<>();
        List<Answer> reworded = new ArrayList<>();
        List<Answer> orphaned = new ArrayList<>();
        for (Answer answer : answers) {
            Optional<Item> item = version.item(answer.itemId());
            if (item.isEmpty()) {
                orphaned.add(answer);
            } else if (item.get().textHash().equals(answer.textHash())) {
                kept.add(answer);
            } else {
                reworded.add(answer);
            }
        }
        List<Item> unanswered = version.items()
                .filter(item -> kept.stream().noneMatch(answer -> answer.itemId().equals(item.id())))
                .toList();
        return new AnswerMigration(kept, reworded, orphaned, unanswered);
    }
}
