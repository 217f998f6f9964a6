package io.countersign.ui.control;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// A file that was chosen, or none yet, with the button that chooses.
public final class FileField extends HBox {
    private final Label name = new Label();
    private final Label folder = new Label();
    private final String none;
    private final Button choose;

    /// @param none what stands there while no file is chosen
    /// @param choose what the button says
    public FileField(ObjectProperty<@Nullable Path> file, Octicons icon, String none, String choose, Runnable choosing) {
        this.none = none;
        this.choose = new Button(choose);
        this.choose.setMinWidth(USE_PREF_SIZE);
        this.choose.setOnAction(_ -> choosing.run());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("given-name");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.getStyleClass().addAll("muted", "metadata", "given-name");
        folder.managedProperty().bind(folder.visibleProperty());
        VBox words = new VBox(name, folder);
        words.setMinWidth(0);
        words.getStyleClass().add("file-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("row", "file-field");
        getChildren().addAll(new Icon(icon), words, this.choose);
        file.subscribe(this::show);
    }

    private void show(@Nullable Path file) {
        Path last = file == null ? null : file.getFileName();
        Path parent = file == null ? null : file.getParent();
        name.setText(last == null ? none : last.toString());
        folder.setText(parent == null ? "" : parent.toString());
        folder.setVisible(parent != null);
        setTooltip(file);
        choose.setAccessibleText(choose.getText() + " " + name.getText());
    }

    private void setTooltip(@Nullable Path file) {
        name.setTooltip(file == null ? null : new Tooltip(file.toString()));
    }

    public void takeFocus() {
        choose.requestFocus();
    }
}
