package io.countersign.logic.feedback;

import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the ledger of a release.
///
/// An item is closed by nothing but the same check that ran in a later round and passed: a file that is silent about it
/// proves nothing, and neither does a person's word.
public final class Ledgers {
    private Ledgers() {}

    /// @param rounds all of the release, the first one first
    public static Ledger of(List<RoundFeedback> rounds) {
        Map<FeedbackKey, FeedbackRow> raised = new LinkedHashMap<>();
        for (RoundFeedback round : rounds) {
            round.rows().reversed().stream()
                    .filter(row -> row.item().result().isOpen())
                    .forEach(row -> raised.putIfAbsent(row.key(), row));
        }
        List<LedgerItem> items = new ArrayList<>();
        raised.values().forEach(first -> items.add(new ItemHistory(first.item()).over(rounds)));
        items.sort(Comparator.comparing(item -> item.key().platform()));
        return new Ledger(rounds.size(), items);
    }
}
