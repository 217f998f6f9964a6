package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.workflow.CheckHistory;
import io.countersign.workflow.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A record of made-up entries; every third one belongs to release 7.
final class KeptRecord implements HistoryWork {
    private static final List<String> ACTIONS = List.of("evidence.imported", "item.answered", "findings.decided");

    private final List<AuditEntry> entries = new ArrayList<>();
    private final boolean whole;

    KeptRecord(int size, boolean whole) {
        this.whole = whole;
        for (int i = 0; i < size; i++) {
            add();
        }
    }

    void add() {
        long number = entries.size() + 1L;
        boolean answered = number % 3 == 1;
        entries.add(new AuditEntry(
                number,
                Instant.parse("2026-11-23T09:00:00Z").plusSeconds(number * 37),
                number % 5 == 0 ? "Chen Yu" : "Lin Mei",
                ACTIONS.get((int) (number % 3)),
                number % 3 == 0 ? 7 : 8,
                answered ? "REL-2" : "9f2c41d0" + "5a".repeat(28),
                answered ? "" : "open",
                answered ? "fail" : "accepted until 2026-12-14, no exploit is known for this build",
                "",
                "%064x".formatted(number - 1),
                "%064x".formatted(number)));
    }

    @Override
    public List<AuditEntry> before(long number, long releaseId, int limit) {
        return entries.reversed().stream()
                .filter(entry -> entry.number() < number)
                .filter(entry -> releaseId == 0 || entry.releaseId() == releaseId)
                .limit(limit)
                .toList();
    }

    @Override
    public CheckHistory.Result check(Progress progress) {
        Message text = whole
                ? Message.of("sample.chain.whole", entries.size())
                : Message.of("sample.chain.broken", entries.size() / 2);
        return new CheckHistory.Result(whole, entries.size(), "b81d0c5e".repeat(8), text, List.of());
    }
}
