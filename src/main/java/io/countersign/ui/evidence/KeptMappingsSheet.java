package io.countersign.ui.evidence;

import io.countersign.model.message.Message;
import io.countersign.model.table.ColumnMapping;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.dialog.Dialogs;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The kinds of tables whose columns a person has explained: to rename, to forget, to hand on, to take over.
final class KeptMappingsSheet {
    private static final double WIDTH = 56;

    private final KeptMappingsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Sheet sheet;
    private final DataTable<ColumnMapping> table;
    private final TextField name = new TextField();
    private final Prose none;
    private final VBox problems = new VBox();

    KeptMappingsSheet(KeptMappingsViewModel model, Messages messages, Actions actions, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        table = table();
        none = new Prose(messages.text("evidence.mappings.none"), "muted");
        Action delete = ofChosen("delete", "Del", model::delete);
        Action write = ofChosen("export", "Ctrl+E", this::write);
        Action rename = ofChosen("rename", "Ctrl+R", mapping -> model.rename(mapping, name.getText()));
        Action read = Action.always(
                "evidence.mappings.import", Message.of("evidence.mappings.import"), Chord.of("Ctrl+I"), this::read);
        sheet = new Sheet(Message.of("evidence.mappings"), messages, actions, WIDTH);
        Action close =
                Action.always("evidence.mappings.close", Message.of("control.close"), Chord.of("Esc"), sheet::close);
        sheet.key(delete).key(write).key(rename).key(read);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(body(new ActionButton(rename, messages)))
                .footer(
                        new ActionButton(delete, messages),
                        new ActionButton(read, messages),
                        new ActionButton(write, messages),
                        gap,
                        new ActionButton(close, messages));
        model.mappings().addListener((ListChangeListener<ColumnMapping>) _ -> show());
        model.problemProperty().addListener(_ -> show());
    }

    void open(StackPane page) {
        model.refresh();
        show();
        sheet.open(page, table);
    }

    private Node body(ActionButton rename) {
        Label label = new Label(messages.text("evidence.mapping.name"));
        label.setLabelFor(name);
        name.setAccessibleText(messages.text("evidence.mapping.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox renaming = new HBox(label, name, rename);
        renaming.getStyleClass().add("row");
        table.setStyle("-fx-pref-height: 18em;");
        VBox body = new VBox(problems, none, table, renaming);
        body.getStyleClass().addAll("column", "sheet-body");
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, mapping) -> name.setText(mapping == null ? "" : mapping.name()));
        return body;
    }

    private DataTable<ColumnMapping> table() {
        DataTable<ColumnMapping> mappings = new DataTable<>(messages.text("evidence.mappings"));
        mappings.growing(messages.text("evidence.mapping.name"), 2, ColumnMapping::name);
        mappings.growing(
                messages.text("evidence.mapping.target"),
                2,
                mapping -> messages.text("evidence.mapping.target." + mapping.target().name()),
                "muted");
        mappings.growing(
                messages.text("evidence.mappings.columns"), 4, mapping -> String.join(", ", mapping.header()), "muted");
        mappings.setItems(model.mappings());
        return mappings;
    }

    private Action ofChosen(String what, String keys, Consumer<ColumnMapping> run) {
        return new Action(
                "evidence.mappings." + what,
                Message.of("evidence.mappings." + what),
                Chord.of(keys),
                Bindings.isNotNull(table.getSelectionModel().selectedItemProperty()),
                () -> chosen().ifPresent(run));
    }

    private Optional<ColumnMapping> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void read() {
        dialogs.openFile(messages.text("evidence.mappings.import"), messages.text("evidence.mappings.files"), "*.yaml")
                .ifPresent(model::read);
    }

    private void write(ColumnMapping mapping) {
        String proposed = mapping.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".yaml";
        dialogs.saveFile(messages.text("evidence.mappings.export"), proposed)
                .ifPresent(file -> model.write(mapping, file));
    }

    private void show() {
        problems.getChildren().clear();
        if (model.problemProperty().get() != null) {
            problems.getChildren().add(new ErrorCard(model.problemProperty().get(), messages));
        }
        boolean empty = model.mappings().isEmpty();
        none.setVisible(empty);
        none.setManaged(empty);
        if (!empty && chosen().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }
}
