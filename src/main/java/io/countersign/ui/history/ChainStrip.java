package io.countersign.ui.history;

import io.countersign.model.signoff.Check;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import io.countersign.workflow.CheckHistory;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says whether the chain is whole, above the entries that it holds together.
final class ChainStrip extends HBox {
    private final Messages messages;
    private final Figures figures;

    ChainStrip(HistoryViewModel model, Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().add("chain-strip");
        model.chain().subscribe(this::show);
    }

    private void show(ChainState state) {
        switch (state) {
            case ChainState.Unchecked _ ->
                say(Check.Outcome.NOT_CHECKED, "history.check.unchecked", messages.text("history.check.unchecked.text"));
            case ChainState.Checking _ ->
                say(Check.Outcome.NOT_CHECKED, "history.check.running", "");
            case ChainState.Checked(CheckHistory.Result result, Instant at) -> tell(result, at);
        }
    }

    private void tell(CheckHistory.Result result, Instant at) {
        say(
                result.whole() ? Check.Outcome.YES : Check.Outcome.NO,
                result.whole() ? "history.check.whole" : "history.check.broken",
                messages.text(result.text()));
        Label when = new Label(
                messages.text("history.check.entries", figures.count(result.entries()), figures.moment(at)));
        when.getStyleClass().addAll("muted", "secondary");
        when.setMinWidth(USE_PREF_SIZE);
        Label head = new Label(messages.text("history.check.head", result.head()));
        head.getStyleClass().addAll("code", "muted", "given-name");
        head.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        head.setTooltip(new Tooltip(result.head()));
        head.setMinWidth(0);
        VBox right = new VBox(when, head);
        right.getStyleClass().add("chain-facts");
        getChildren().add(right);
    }

    private void say(Check.Outcome outcome, String title, String text) {
        Mark mark = new Mark(messages).show(outcome).saying(messages.text(title));
        mark.getStyleClass().add("strong");
        VBox words = new VBox(mark);
        if (!text.isEmpty()) {
            words.getChildren().add(new Prose(text));
        }
        words.getStyleClass().addAll("column", "tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words);
    }
}
