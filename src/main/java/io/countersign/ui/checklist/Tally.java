package io.countersign.ui.checklist;

import io.countersign.model.review.AnswerValue;
import java.util.List;

/// How far the answering of some items has come.
///
/// @param passed answered with pass
/// @param failed answered with fail
/// @param other answered with not applicable or intended
/// @param proposed not answered, and the evidence proposes pass or fail
/// @param toConfirm answered before, and to be confirmed for what holds now; those that only were carried over are among
///     the answered as well
/// @param total all items
record Tally(int passed, int failed, int other, int proposed, int toConfirm, int total) {
    static Tally of(List<ReviewedItem> items) {
        int passed = 0;
        int failed = 0;
        int other = 0;
        int proposed = 0;
        for (ReviewedItem item : items) {
            AnswerValue value = item.settled();
            if (value == null) {
                proposed += item.proposal() == null ? 0 : 1;
            } else {
                switch (value) {
                    case PASS -> passed++;
                    case FAIL -> failed++;
                    case NOT_APPLICABLE, INTENDED -> other++;
                }
            }
        }
        int toConfirm = (int) items.stream().filter(ReviewedItem::isToConfirm).count();
        return new Tally(passed, failed, other, proposed, toConfirm, items.size());
    }

    int answered() {
        return passed + failed + other;
    }

    int left() {
        return total - answered();
    }
}
