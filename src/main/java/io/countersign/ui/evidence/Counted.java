package io.countersign.ui.evidence;

import io.countersign.model.evidence.Counts;
import io.countersign.model.finding.Severity;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// Puts what was counted in a file into words.
final class Counted {
    private final Messages messages;
    private final Figures figures;

    Counted(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
    }

    /// How many rows the file holds, of whatever kind.
    static long rows(Counts counts) {
        return counts.total() + counts.suppressed() + counts.passed() + counts.notTested() + counts.facts()
                + counts.pages();
    }

    String rowsText(Counts counts) {
        return figures.count(rows(counts));
    }

    /// The findings of one severity, so that a column can be read downwards; a zero is muted.
    Label findings(Counts counts, Severity severity) {
        long count = counts.findings().getOrDefault(severity, 0L);
        Label number = new Label(figures.count(count));
        number.getStyleClass().addAll(count == 0 ? "muted" : "strong");
        return number;
    }

    /// What is not a finding: rows set aside, ports and values, feedback, pages.
    String others(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, "evidence.count.pages", counts.pages());
        add(parts, "evidence.count.feedback", counts.feedback());
        add(parts, "evidence.count.facts", counts.facts());
        add(parts, "evidence.count.passed", counts.passed());
        add(parts, "evidence.count.not-tested", counts.notTested());
        add(parts, "evidence.count.suppressed", counts.suppressed());
        return String.join(messages.text("evidence.count.separator"), parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(messages.text(key, count));
        }
    }
}
