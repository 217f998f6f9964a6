package io.countersign.ui.evidence;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Prose;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that is known of one file: where it came from, what it says of itself, what was counted in it.
final class EvidenceDetails extends BorderPane {
    private final Messages messages;
    private final Figures figures;
    private final Counted counted;
    private final VBox body = new VBox();
    private final PreviewBox preview;
    private final ActionButton look;

    /// @param preview shows what the file looks like
    /// @param look shows it in full width
    EvidenceDetails(Messages messages, PreviewBox preview, Action look) {
        this.messages = messages;
        this.preview = preview;
        this.look = new ActionButton(look, messages).flat();
        this.figures = new Figures(messages);
        this.counted = new Counted(messages);
        body.getStyleClass().addAll("pane-body", "details");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text("evidence.details"));
        setTop(new PaneHeader(messages.text("evidence.details"), this.look));
        setCenter(scroll);
        getStyleClass().add("side-pane");
        show(null);
    }

    void show(@Nullable Evidence file) {
        body.getChildren().clear();
        preview.show(file);
        look.setVisible(file != null);
        if (file == null) {
            body.getChildren().add(new Prose(messages.text("evidence.details.none"), "muted"));
            return;
        }
        body.getChildren().addAll(new Prose(file.name(), "details-title"), origin(file));
        ScanInfo scan = file.scan();
        if (scan != null) {
            body.getChildren().add(section("evidence.details.says", said(scan)));
            remarks(scan);
        }
        body.getChildren().add(section("evidence.details.counted", counts(file.counts())));
        Label caption = new Label(messages.text("evidence.preview"));
        caption.getStyleClass().add("caption");
        VBox section = new VBox(caption, preview);
        section.getStyleClass().addAll("column", "ruled");
        body.getChildren().add(section);
    }

    /// Adds what a person said of the file.
    void add(Attachment said) {
        Facts facts = new Facts()
                .add(messages.text("evidence.note"), said.note())
                .add(messages.text("evidence.note.image"), said.image());
        body.getChildren().add(2, section("evidence.note.said", facts));
    }

    private Facts origin(Evidence file) {
        Facts facts = new Facts()
                .add(messages.text("evidence.fact.format"), file.format().name())
                .add(messages.text("evidence.fact.kind"), messages.text("evidence.kind." + file.format().kind().name()))
                .add(messages.text("evidence.fact.size"), figures.size(file.size()))
                .add(messages.text("evidence.fact.sha256"), grouped(file.sha256()), "code");
        if (file.blackened()) {
            facts.add(messages.text("evidence.fact.kept"), grouped(file.keptSha256()), "code");
        }
        return facts
                .add(messages.text("evidence.fact.by"), file.importedBy())
                .add(messages.text("evidence.fact.at"), figures.moment(file.importedAt()));
    }

    private Facts said(ScanInfo scan) {
        String complete = messages.text(scan.complete() ? "evidence.complete" : "evidence.incomplete");
        return new Facts()
                .add(messages.text("evidence.fact.tool"), (scan.tool() + " " + scan.toolVersion()).strip())
                .add(messages.text("evidence.fact.target"), scan.target())
                .add(
                        messages.text("evidence.fact.finished"),
                        scan.finishedAt() == null ? "" : figures.moment(scan.finishedAt()))
                .add(messages.text("evidence.fact.scan"), complete);
    }

    /// What a reader should know, in the colour of "a person must look".
    private void remarks(ScanInfo scan) {
        for (Message remark : scan.remarks()) {
            Mark mark = new Mark(messages).show(AssessmentResult.NEEDS_REVIEW, true).saying(messages.text(remark));
            mark.setWrapText(true);
            mark.setMinHeight(USE_PREF_SIZE);
            mark.setMinWidth(0);
            body.getChildren().add(mark);
        }
    }

    private Facts counts(Counts counts) {
        Facts facts = new Facts();
        for (Severity severity : Severity.values()) {
            long count = counts.findings().getOrDefault(severity, 0L);
            if (count > 0) {
                facts.add(messages.text("control.severity." + severity.name()), figures.count(count));
            }
        }
        return facts.add(messages.text("evidence.fact.others"), counted.others(counts))
                .add(messages.text("evidence.fact.rows"), counted.rowsText(counts));
    }

    private VBox section(String title, Facts facts) {
        Label caption = new Label(messages.text(title));
        caption.getStyleClass().add("caption");
        VBox section = new VBox(caption, facts);
        section.getStyleClass().addAll("column", "ruled");
        return section;
    }

    /// In groups of eight digits, so that it wraps and can be compared by eye.
    private static String grouped(String sha256) {
        return sha256.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
