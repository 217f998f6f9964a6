package io.countersign.model.feedback;

import java.util.List;
import java.util.Optional;

/// Everything that the marketplaces raised of a release, by platform; of one platform in the order in which it was raised.
///
/// @param rounds how many rounds the release has
public record Ledger(int rounds, List<LedgerItem> items) {
    public Ledger {
        items = List.copyOf(items);
    }

    public Optional<LedgerItem> item(FeedbackKey key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public long count(FeedbackState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
