package io.countersign.ui.releases;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.AssessmentResult;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PartsBar;
import io.countersign.ui.control.PersonDisc;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The table of releases: how far each is, and what is worst of it.
final class ReleaseCells {
    private final Messages messages;
    private final Figures figures;

    ReleaseCells(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
    }

    DataTable<ReleaseRow> table(ObservableList<ReleaseRow> rows) {
        DataTable<ReleaseRow> releases = new DataTable<>(messages.text("releases.title"));
        releases.getStyleClass().add("two-line");
        releases.growingNodes(messages.text("releases.column.release"), 1.3, this::name);
        releases.text(messages.text("releases.column.round"), 5, row -> figures.count(row.release().round()), "right");
        releases.nodes(messages.text("releases.column.checklist"), 11.5, this::progress);
        releases.growingNodes(messages.text("releases.column.worst"), 1, this::worst);
        releases.growingNodes(messages.text("releases.column.with"), 0.9, this::with);
        releases.setItems(rows);
        return releases;
    }

    private Node name(ReleaseRow row) {
        Label first = new Label(row.release().name());
        first.getStyleClass().add("strong");
        Label second = new Label(messages.text(
                "releases.second-line", row.release().operatingSystem(), row.release().build()));
        second.getStyleClass().addAll("muted", "secondary");
        VBox lines = new VBox(first, second);
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    private Node progress(ReleaseRow row) {
        PartsBar bar = new PartsBar(messages);
        bar.show(row.passed(), row.failed(), row.items());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label count = new Label(row.answered() + "/" + row.items());
        count.getStyleClass().addAll("muted", "progress-count");
        HBox line = new HBox(bar, count);
        line.getStyleClass().add("row");
        return line;
    }

    private Node worst(ReleaseRow row) {
        Mark mark = new Mark(messages);
        return switch (row.worst()) {
            case SIGNED -> mark.show(verdict(row), true)
                    .saying(messages.text("control.verdict." + row.signed().getFirst().verdict().name()));
            case NO_EVIDENCE -> mark.show(AssessmentResult.NOT_EVALUATED, false)
                    .saying(messages.text("releases.worst.no-evidence"));
            case CRITICAL -> mark.show(Severity.CRITICAL)
                    .saying(messages.text("releases.worst.critical", row.open(Severity.CRITICAL)));
            case HIGH -> mark.show(Severity.HIGH)
                    .saying(messages.text("releases.worst.high", row.open(Severity.HIGH)));
            case FAILED_ITEMS -> mark.show(AssessmentResult.FAIL, true)
                    .saying(messages.text("releases.worst.failed", row.failed()));
            case NO_CHECKLIST -> mark.show(AssessmentResult.NOT_EVALUATED, false)
                    .saying(messages.text("releases.worst.no-checklist"));
            case ITEMS_LEFT -> mark.show(AssessmentResult.NEEDS_REVIEW, false)
                    .saying(messages.text("releases.worst.left", row.items() - row.answered()));
            case NOTHING -> mark.show(AssessmentResult.PASS, false).saying(messages.text("releases.worst.nothing"));
        };
    }

    private static AssessmentResult verdict(ReleaseRow row) {
        return switch (row.signed().getFirst().verdict()) {
            case APPROVED -> AssessmentResult.PASS;
            case REFUSED -> AssessmentResult.FAIL;
        };
    }

    private Node with(ReleaseRow row) {
        if (row.with().isEmpty()) {
            return new Label("–");
        }
        HBox line = new HBox(new PersonDisc(row.with()), new Label(row.with()));
        line.getStyleClass().add("row");
        return line;
    }
}
