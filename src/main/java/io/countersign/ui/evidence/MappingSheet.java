package io.countersign.ui.evidence;

import io.countersign.importer.TableSketch;
import io.countersign.model.message.Message;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Says what the columns of a table mean: a proposal on the left, what it makes of the first rows on the right. Ctrl+Enter
/// keeps it, Esc lets go.
final class MappingSheet {
    private static final double WIDTH = 80;

    private final MappingViewModel model;
    private final Messages messages;
    private final Sheet sheet;
    private final TextField name = new TextField();
    private final ComboBox<ColumnMapping.Target> target = new ComboBox<>();
    private final TextField platform = new TextField();
    private final ComboBox<String> sheets = new ComboBox<>();
    private final Map<TableField, ComboBox<String>> columns = new EnumMap<>(TableField.class);
    private final MappingWords meanings;
    private final VBox problems = new VBox();
    private final GridPane grid = new GridPane();
    private final ActionButton cancel;
    private Path file = Path.of("");
    private Runnable kept = () -> {};
    private boolean showing;

    MappingSheet(MappingViewModel model, Messages messages, Actions actions) {
        this.model = model;
        this.messages = messages;
        Action save = new Action(
                "evidence.mapping.save",
                Message.of("evidence.mapping.save"),
                Chord.of("Ctrl+Enter"),
                Bindings.createBooleanBinding(model::isComplete, model.mappingProperty()),
                () -> model.save(this::saved));
        sheet = new Sheet(Message.of("evidence.mapping"), messages, actions, WIDTH).key(save);
        cancel = new ActionButton(
                Action.always("evidence.mapping.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close),
                messages);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Node body = body();
        meanings = new MappingWords(model, messages, this::line);
        sheet.body(body).footer(gap, cancel, new ActionButton(save, messages).primary());
        model.mappingProperty().addListener((_, _, mapping) -> show(mapping));
        model.problemProperty().addListener((_, _, problem) -> {
            problems.getChildren().clear();
            if (problem != null) {
                problems.getChildren().add(new ErrorCard(problem, messages));
            }
        });
    }

    /// @param after is run once the mapping is kept
    void open(StackPane page, Path table, Runnable after) {
        file = table;
        kept = after;
        model.begin(table, "");
        sheet.open(page, cancel);
    }

    private void saved() {
        sheet.close();
        kept.run();
    }

    private Node body() {
        target.getItems().setAll(ColumnMapping.Target.values());
        target.setConverter(words());
        grid.getStyleClass().add("sheet-body");
        grid.setHgap(8);
        grid.setVgap(4);
        row("evidence.mapping.name", name);
        row("evidence.mapping.target", target);
        row("evidence.mapping.platform", platform);
        row("evidence.mapping.sheet", sheets);
        for (TableField field : TableField.values()) {
            ComboBox<String> column = new ComboBox<>();
            column.valueProperty().addListener((_, _, chosen) -> edited(() -> model.choose(field, chosen)));
            columns.put(field, column);
            row("evidence.mapping.field." + field.name(), column);
        }
        name.textProperty().addListener(_ -> edited(this::named));
        platform.textProperty().addListener(_ -> edited(this::named));
        target.valueProperty().addListener(_ -> edited(this::named));
        sheets.valueProperty().addListener((_, _, chosen) -> edited(() -> model.begin(file, chosen)));
        ScrollPane left = new ScrollPane(grid);
        left.setFitToWidth(true);
        left.setFocusTraversable(false);
        left.setStyle("-fx-pref-width: 30em; -fx-min-width: 30em;");
        VBox right = new VBox(problems, new MappingPreview(model, messages));
        right.getStyleClass().add("sheet-body");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(left, right);
        both.setStyle("-fx-pref-height: 38em;");
        return both;
    }

    private void row(String key, Region input) {
        line(messages.text(key), input);
    }

    private void line(String name, Region input) {
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(input);
        input.setAccessibleText(name);
        input.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(input, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, input);
    }

    private void named() {
        model.name(name.getText(), target.getValue(), platform.getText());
    }

    /// What the sheet writes itself is no choice of the person.
    private void edited(Runnable change) {
        if (!showing) {
            change.run();
        }
    }

    private void show(@Nullable ColumnMapping mapping) {
        TableSketch sketch = model.sketchProperty().get();
        if (mapping == null || sketch == null) {
            return;
        }
        showing = true;
        if (!name.getText().equals(mapping.name())) {
            name.setText(mapping.name());
        }
        if (!platform.getText().equals(mapping.platform())) {
            platform.setText(mapping.platform());
        }
        platform.setDisable(mapping.target() != ColumnMapping.Target.FEEDBACK);
        target.setValue(mapping.target());
        fill(sheets, sketch.sheets(), sketch.sheet());
        sheets.setDisable(sketch.sheets().size() < 2);
        List<String> choices = new ArrayList<>(List.of(""));
        sketch.columns().stream().filter(column -> !column.isEmpty()).distinct().forEach(choices::add);
        meanings.show(mapping);
        columns.forEach((field, column) -> fill(column, choices, mapping.columns().getOrDefault(field, "")));
        showing = false;
    }

    private static void fill(ComboBox<String> box, List<String> choices, String value) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(value);
    }

    private StringConverter<ColumnMapping.Target> words() {
        return new StringConverter<>() {
            @Override
            public String toString(ColumnMapping.@Nullable Target value) {
                return value == null ? "" : messages.text("evidence.mapping.target." + value.name());
            }

            @Override
            public ColumnMapping.Target fromString(String text) {
                throw new UnsupportedOperationException("the box is not written into");
            }
        };
    }
}
