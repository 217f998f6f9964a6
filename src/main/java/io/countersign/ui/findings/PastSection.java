package io.countersign.ui.findings;

import io.countersign.model.review.Confirmation;
import io.countersign.store.FindingAppearance;
import io.countersign.store.FindingDifference;
import io.countersign.store.FindingDifference.Seen;
import io.countersign.text.Messages;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What is to know of a finding's past: what differs since it was decided, and what each round said of it.
final class PastSection {
    private final Messages messages;
    private final Figures figures;

    PastSection(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
    }

    /// What differs since the decision; empty where nothing asks.
    Optional<Node> difference(CurrentFinding finding) {
        FindingDifference difference = finding.difference();
        Confirmation confirmation = finding.row().confirmation();
        if (difference == null || confirmation == Confirmation.NOT_NEEDED) {
            return Optional.empty();
        }
        VBox section = new VBox(new Mark(messages).show(confirmation));
        String where = difference.release().isEmpty()
                ? messages.text("findings.past.round", difference.round())
                : messages.text("findings.past.release", difference.round(), difference.release());
        if (difference.isNone()) {
            String key = confirmation == Confirmation.DIFFERS ? "findings.past.back" : "findings.past.same";
            section.getChildren().add(new Prose(messages.text(key, where)));
        } else {
            section.getChildren().addAll(new Prose(messages.text("findings.past.differs", where)), facts(difference));
        }
        section.getStyleClass().addAll("column", "tight", "ruled", "difference");
        return Optional.of(section);
    }

    private Facts facts(FindingDifference difference) {
        Seen before = difference.before();
        Seen now = difference.now();
        Facts facts = new Facts();
        add(facts, "findings.past.severity", severity(before), severity(now));
        add(facts, "findings.past.score", score(before), score(now));
        add(facts, "findings.past.package", before.component().name(), now.component().name());
        add(facts, "findings.past.version", before.component().version(), now.component().version());
        add(facts, "findings.past.fixed", before.component().fixedVersion(), now.component().fixedVersion());
        add(facts, "findings.past.purl", before.component().purl(), now.component().purl());
        return facts;
    }

    private void add(Facts facts, String name, String before, String now) {
        if (!before.equals(now)) {
            String none = messages.text("findings.past.none");
            Prose value = new Prose(messages.text(
                    "findings.past.change", before.isEmpty() ? none : before, now.isEmpty() ? none : now));
            value.getStyleClass().add("strong");
            value.setAccessibleText(messages.text(
                    "findings.past.change.said",
                    messages.text(name),
                    before.isEmpty() ? none : before,
                    now.isEmpty() ? none : now));
            facts.add(messages.text(name), value);
        }
    }

    private String severity(Seen seen) {
        return messages.text("control.severity." + seen.severity().name());
    }

    private static String score(Seen seen) {
        return seen.score() == 0 ? "" : String.format(Locale.ROOT, "%.1f", seen.score() / 10.0);
    }

    /// A mark for each round; empty where there is only one.
    Optional<Node> appearances(List<FindingAppearance> appearances) {
        if (appearances.size() < 2) {
            return Optional.empty();
        }
        FlowPane marks = new FlowPane();
        marks.getStyleClass().add("appearances");
        appearances.forEach(one -> marks.getChildren().add(mark(one)));
        Label caption = new Label(messages.text("findings.past.rounds"));
        caption.getStyleClass().add("caption");
        VBox section = new VBox(caption, marks);
        section.getStyleClass().addAll("column", "tight", "ruled");
        return Optional.of(section);
    }

    private Mark mark(FindingAppearance appearance) {
        Mark mark = new Mark(messages).show(appearance.change());
        String whole = messages.text(
                "findings.past.appearance",
                appearance.round(),
                mark.getText(),
                messages.text("control.severity." + appearance.severity().name()),
                appearance.sources());
        mark.saying(figures.count(appearance.round()));
        mark.setAccessibleText(whole);
        mark.setTooltip(new Tooltip(whole));
        return mark;
    }
}
