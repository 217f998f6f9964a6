package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.PersonDisc;
import io.countersign.ui.control.Prose;
import java.util.StringJoiner;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// One entry whole: what it was before and after, and the hashes.
final class EntryPane extends VBox {
    private final EntryWords words;
    private final Messages messages;
    private final Figures figures;

    EntryPane(EntryWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().addAll("side-pane", "entry-pane");
    }

    void show(@Nullable AuditEntry entry) {
        if (entry == null) {
            Label none = new Label(messages.text("history.details.none"));
            none.getStyleClass().addAll("muted", "pane-title");
            getChildren().setAll(new HBox(none));
            getChildren().getFirst().getStyleClass().add("pane-header");
            return;
        }
        Button copy = new Button(messages.text("history.details.copy"), new Icon(Octicons.CLIPPY_16));
        copy.getStyleClass().addAll("flat", "small-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> copy(entry));
        VBox body = new VBox(
                head(entry),
                part("history.subject", entry.subject(), "code"),
                part("history.details.before", entry.before(), "value"),
                part("history.details.after", entry.after(), "value"),
                part("history.details.action", entry.action(), "code"),
                part("history.details.hash", entry.hash(), "code"),
                part("history.details.previous", entry.previousHash(), "code"));
        body.getStyleClass().add("pane-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new PaneHeader(messages.text("history.details", figures.count(entry.number())), copy),
                        scroll);
    }

    private VBox head(AuditEntry entry) {
        Prose what = new Prose(words.what(entry), "details-title");
        Label who = new Label(entry.who());
        Label when = new Label(figures.moment(entry.at()));
        when.getStyleClass().add("muted");
        HBox person = new HBox(new PersonDisc(entry.who()), who, when);
        person.getStyleClass().add("row");
        VBox head = new VBox(what, person);
        head.getStyleClass().add("column");
        return head;
    }

    private VBox part(String key, String value, String style) {
        Label caption = new Label(messages.text(key));
        caption.getStyleClass().add("caption");
        Prose shown =
                value.isEmpty() ? new Prose(messages.text("history.details.nothing"), "muted") : new Prose(value, style);
        VBox part = new VBox(caption, shown);
        part.getStyleClass().addAll("column", "tight");
        return part;
    }

    private static void copy(AuditEntry entry) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(String.valueOf(entry.number()))
                .add(entry.at().toString())
                .add(entry.who())
                .add(entry.action())
                .add(entry.subject())
                .add(entry.before())
                .add(entry.after())
                .add(entry.previousHash())
                .add(entry.hash());
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
