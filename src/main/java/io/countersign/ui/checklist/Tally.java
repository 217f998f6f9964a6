package io.countersign.ui.checklist;

import io.countersign.model.review.AnswerValue;
import io.countersign.model.signoff.ItemRecord;
import java.util.List;

/// How far the answering of some items has come.
///
/// @param passed answered with pass
/// @param failed answered with fail
/// @param other answered with not applicable or intended
/// @param proposed not answered, and the evidence proposes pass or fail
/// @param total all items
record Tally(int passed, int failed, int other, int proposed, int total) {
    static Tally of(List<ItemRecord> items) {
        int passed = 0;
        int failed = 0;
        int other = 0;
        int proposed = 0;
        for (ItemRecord item : items) {
            AnswerValue value = Review.standing(item);
            if (value == null) {
                proposed += Review.proposal(item) == null ? 0 : 1;
            } else {
                switch (value) {
                    case PASS -> passed++;
                    case FAIL -> failed++;
                    case NOT_APPLICABLE, INTENDED -> other++;
                }
            }
        }
        return new Tally(passed, failed, other, proposed, items.size());
    }

    int answered() {
        return passed + failed + other;
    }

    int left() {
        return total - answered();
    }
}
