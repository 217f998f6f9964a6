package io.countersign.ui.evidence;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Sheet;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A message on the left, the items that the rules found in it on the right, to be corrected. Ctrl+Enter takes in, Esc
/// lets go.
final class MessageSheet {
    private static final double WIDTH = 80;
    private static final List<String> PLATFORMS =
            List.of("aws", "azure", "digitalocean", "huawei", "alibaba", "tencent", "gcp", "oracle", "linode");

    private final MessageViewModel model;
    private final Messages messages;
    private final Sheet sheet;
    private final TextArea words = new TextArea();
    private final ComboBox<String> platform = new ComboBox<>();
    private final DataTable<FeedbackItem> items;
    private final ItemForm form;
    private final VBox problems = new VBox();
    private final ActionButton take;
    private Runnable taking = () -> {};

    MessageSheet(MessageViewModel model, Messages messages, Actions actions) {
        this.model = model;
        this.messages = messages;
        Action taken = new Action(
                "evidence.message.take",
                Message.of("evidence.action.take"),
                Chord.of("Ctrl+Enter"),
                Bindings.isNotEmpty(model.items())
                        .and(Bindings.createBooleanBinding(
                                () -> !model.platformProperty().get().isBlank(), model.platformProperty())),
                () -> taking.run());
        Action split = Action.always(
                "evidence.message.split", Message.of("evidence.message.split"), Chord.of("Ctrl+R"), model::split);
        sheet = new Sheet(Message.of("evidence.message"), messages, actions, WIDTH).key(taken).key(split);
        items = table();
        form = new ItemForm(model, messages);
        take = new ActionButton(taken, messages).primary();
        Action cancel = Action.always(
                "evidence.message.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ActionButton leave = new ActionButton(cancel, messages);
        sheet.body(body()).footer(new ActionButton(split, messages), gap, leave, take);
        follow();
    }

    /// @param taken is run where the person takes the message in
    void open(StackPane page, Runnable taken) {
        taking = taken;
        items.getSelectionModel().selectFirst();
        sheet.open(page, model.items().isEmpty() ? words : items);
    }

    void close() {
        sheet.close();
    }

    private Node body() {
        words.setWrapText(true);
        words.setPromptText(messages.text("evidence.message.words"));
        words.setAccessibleText(messages.text("evidence.message.words"));
        words.textProperty().bindBidirectional(model.textProperty());
        VBox.setVgrow(words, Priority.ALWAYS);
        platform.setEditable(true);
        platform.getItems().setAll(PLATFORMS);
        platform.setAccessibleText(messages.text("evidence.message.platform"));
        platform.setPromptText(messages.text("evidence.message.platform.prompt"));
        platform.getEditor().textProperty().bindBidirectional(model.platformProperty());
        Label whose = new Label(messages.text("evidence.message.platform"));
        HBox first = new HBox(whose, platform);
        first.getStyleClass().add("row");
        VBox left = new VBox(first, words);
        left.getStyleClass().addAll("column", "sheet-body");
        VBox right = new VBox(problems, items, form);
        right.getStyleClass().addAll("column", "sheet-body");
        HBox both = new HBox(left, right);
        for (VBox side : List.of(left, right)) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(0);
        }
        both.setStyle("-fx-pref-height: 38em;");
        return both;
    }

    private DataTable<FeedbackItem> table() {
        DataTable<FeedbackItem> table = new DataTable<>(messages.text("evidence.message.items"));
        table.growing(messages.text("evidence.message.title"), 3, FeedbackItem::title);
        table.growing(messages.text("evidence.message.subject"), 1, FeedbackItem::subject, "muted");
        table.text(messages.text("evidence.message.due"), 7.4, MessageSheet::due);
        table.setItems(model.items());
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static String due(FeedbackItem item) {
        LocalDate day = item.dueDay();
        return day == null ? "" : day.toString();
    }

    private void follow() {
        items.getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> form.show(index.intValue()));
        model.items().addListener((ListChangeListener<FeedbackItem>) _ -> count());
        model.problemProperty().addListener((_, _, problem) -> {
            problems.getChildren().clear();
            if (problem != null) {
                problems.getChildren().add(new ErrorCard(problem, messages));
            }
        });
        count();
    }

    private void count() {
        int count = model.items().size();
        take.say(messages.text("evidence.message.take", count));
        sheet.head(messages.text("evidence.message"), messages.text("evidence.message.promise"));
        if (items.getSelectionModel().isEmpty()) {
            items.getSelectionModel().selectFirst();
        }
        form.show(items.getSelectionModel().getSelectedIndex());
    }
}
