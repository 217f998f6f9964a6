package io.countersign.ui.feedback;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.LedgerCell;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.text.Messages;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Tag;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that is known of one item: every word of the marketplace, what each round says, what was answered.
final class DetailsPane extends BorderPane {
    private final Messages messages;
    private final Figures figures;
    private final LongConsumer openEvidence;
    private final VBox body = new VBox();

    /// @param openEvidence leads to a file
    DetailsPane(Messages messages, LongConsumer openEvidence) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.openEvidence = openEvidence;
        body.getStyleClass().addAll("pane-body", "details");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text("feedback.details"));
        setCenter(scroll);
        getStyleClass().addAll("side-pane", "details-pane");
    }

    /// @param today in UTC
    void show(@Nullable LedgerItem item, LocalDate today) {
        body.getChildren().clear();
        if (item == null) {
            setTop(new PaneHeader(messages.text("feedback.details")));
            body.getChildren().add(new Prose(messages.text("feedback.details.none"), "muted", "secondary"));
            return;
        }
        FeedbackKey key = item.key();
        PaneHeader header = new PaneHeader(PlatformNames.of(key.platform(), messages));
        header.detail(key.check());
        setTop(header);
        body.getChildren().addAll(new Prose(item.item().title(), "details-title"), tags(item, today));
        if (item.state() == FeedbackState.RAISED_AGAIN) {
            body.getChildren().add(new Prose(messages.text("feedback.details.again"), "again"));
        }
        if (!item.item().message().isBlank()) {
            body.getChildren().add(section("feedback.details.words", new Prose(item.item().message().strip())));
        }
        Facts facts = facts(item);
        if (!facts.getChildren().isEmpty()) {
            body.getChildren().add(facts);
        }
        for (LedgerCell cell : item.cells().reversed()) {
            body.getChildren().add(round(cell));
        }
    }

    private HBox tags(LedgerItem item, LocalDate today) {
        HBox tags = new HBox(new Mark(messages).show(item.state()).asTag());
        if (!item.item().given().isBlank()) {
            tags.getChildren().add(new Tag(item.item().given()));
        }
        if (item.isOverdue(today)) {
            tags.getChildren().add(new Tag(messages.text("feedback.details.past"), "fail"));
        }
        tags.getStyleClass().add("row");
        return tags;
    }

    private Facts facts(LedgerItem item) {
        LocalDate due = item.item().dueDay();
        Facts facts = new Facts()
                .add(messages.text("feedback.fact.subject"), item.item().subject(), "code")
                .add(messages.text("feedback.fact.due"), due == null ? "" : figures.day(due));
        facts.getStyleClass().add("ruled");
        return facts;
    }

    private VBox round(LedgerCell cell) {
        VBox box = section("feedback.column.round", cell.round());
        box.getChildren().add(new Mark(messages).show(cell.outcome()));
        for (FeedbackRow row : cell.rows()) {
            Link file = new Link(
                    row.evidence().name(), () -> openEvidence.accept(row.evidence().id()));
            Label when = new Label(figures.moment(row.evidence().importedAt()));
            when.getStyleClass().addAll("muted", "secondary");
            HBox line = new HBox(file, when);
            line.getStyleClass().add("row");
            box.getChildren().add(line);
        }
        for (FeedbackAnswer answer : cell.answers()) {
            String reply = messages.text("control.reply." + answer.reply());
            box.getChildren()
                    .add(new Prose(messages.text(
                            "feedback.details.answer", figures.moment(answer.at()), reply, answer.by())));
            if (!answer.note().isEmpty()) {
                box.getChildren().add(new Prose(answer.note(), "muted", "secondary"));
            }
        }
        return box;
    }

    private VBox section(String title, Prose text) {
        VBox box = section(title);
        box.getChildren().add(text);
        return box;
    }

    private VBox section(String title, Object... args) {
        Label caption = new Label(messages.text(title, args));
        caption.getStyleClass().add("caption");
        VBox box = new VBox(caption);
        box.getStyleClass().addAll("column", "ruled");
        return box;
    }
}
