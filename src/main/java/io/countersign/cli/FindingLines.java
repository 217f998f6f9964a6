package io.countersign.cli;

import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingDifference;
import io.countersign.store.FindingDifference.Seen;
import io.countersign.store.FindingRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A finding with its decision and what differs since it was decided, as lines and as an object.
final class FindingLines {
    private final Terminal terminal;

    FindingLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(FindingRow row, Optional<FindingDifference> difference) {
        terminal.say(
                "cli.findings.line",
                row.id(),
                word("control.severity." + row.severity()),
                row.identifier().isEmpty() ? row.title() : row.identifier(),
                row.component(),
                word("control.change." + row.change()),
                word("control.decision." + row.decision()));
        if (row.confirmation() != Confirmation.NOT_NEEDED) {
            difference.ifPresent(this::print);
        }
    }

    private void print(FindingDifference difference) {
        String where = difference.release();
        List<Change> changes = changes(difference);
        if (changes.isEmpty()) {
            terminal.say("cli.findings.same", difference.round(), where);
        }
        for (Change change : changes) {
            terminal.say(
                    "cli.findings.differs",
                    word("cli.findings.part." + change.part()),
                    change.before(),
                    change.now(),
                    difference.round(),
                    where);
        }
    }

    Map<String, Object> object(FindingRow row, Optional<FindingDifference> difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("finding", row.id());
        object.put("severity", Names.of(row.severity()));
        object.put("score", row.score());
        object.put("identifier", row.identifier());
        object.put("title", row.title());
        object.put("component", row.component());
        object.put("change", Names.of(row.change()));
        object.put("decision", row.decision() == DecisionKind.OPEN ? null : Names.of(row.decision()));
        object.put("confirmation", Names.of(row.confirmation()));
        object.put(
                "differs",
                difference.map(FindingLines::changes).orElse(List.of()).stream()
                        .map(change -> Map.of("part", change.part(), "before", change.before(), "now", change.now()))
                        .toList());
        return object;
    }

    private static List<Change> changes(FindingDifference difference) {
        Seen before = difference.before();
        Seen now = difference.now();
        List<Change> changes = new ArrayList<>();
        add(changes, "severity", Names.of(before.severity()), Names.of(now.severity()));
        add(changes, "score", tenths(before.score()), tenths(now.score()));
        add(changes, "package", before.component().name(), now.component().name());
        add(changes, "version", before.component().version(), now.component().version());
        add(changes, "purl", before.component().purl(), now.component().purl());
        add(changes, "fix", before.component().fixedVersion(), now.component().fixedVersion());
        return changes;
    }

    private static void add(List<Change> changes, String part, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Change(part, before.isEmpty() ? "–" : before, now.isEmpty() ? "–" : now));
        }
    }

    private static String tenths(int score) {
        return score / 10 + "." + score % 10;
    }

    private String word(String key) {
        return terminal.messages().text(key);
    }

    private record Change(String part, String before, String now) {}
}
