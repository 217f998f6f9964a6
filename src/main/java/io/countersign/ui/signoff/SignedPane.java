package io.countersign.ui.signoff;

import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Verdict;
import io.countersign.text.Messages;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import io.countersign.ui.print.PrintForm;
import io.countersign.workflow.SignRelease;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was signed, where it is, and how to prove it.
final class SignedPane extends VBox {
    private final Messages messages;
    private final Button verify;

    SignedPane(
            SignState.Signed signed,
            Messages messages,
            Navigator navigator,
            ActionButton approve,
            Runnable again,
            PrintForm print) {
        this.messages = messages;
        SignRelease.Signed result = signed.result();
        Facts facts = new Facts()
                .add(messages.text("signoff.done.number"), result.number(), "code")
                .add(messages.text("signoff.done.file"), result.file().toString(), "code")
                .add(messages.text("signoff.done.hash"), result.sha256(), "code");
        verify = button("signoff.done.verify", () -> navigator.go(
                new Place.Verify(result.file().toString())));
        verify.getStyleClass().add("accent");
        FlowPane buttons = new FlowPane(
                verify,
                approve,
                button("signoff.done.copy", () -> copy(result.file().toString())),
                button("signoff.done.again", again));
        buttons.getStyleClass().add("links");
        getStyleClass().add("sign-form");
        getChildren().addAll(headline(signed.verdict(), result), facts, buttons, printing(print));
    }

    void takeFocus() {
        verify.requestFocus();
    }

    private HBox headline(Verdict verdict, SignRelease.Signed result) {
        String title = messages.text("signoff.done." + verdict);
        Mark mark = Mark.wordless(messages)
                .show(verdict == Verdict.APPROVED ? Check.Outcome.YES : Check.Outcome.NO)
                .saying(title);
        mark.getStyleClass().add("headline-mark");
        VBox words = new VBox(
                new Prose(title, "sheet-title"),
                new Prose(messages.text(
                        "signoff.done.text", String.valueOf(result.file().getFileName()))));
        words.getStyleClass().addAll("column", "tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("headline");
        return row;
    }

    private VBox printing(PrintForm print) {
        Label caption = new Label(messages.text("signoff.print"));
        caption.getStyleClass().add("caption");
        VBox group = new VBox(caption, print);
        group.getStyleClass().add("group");
        return group;
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
