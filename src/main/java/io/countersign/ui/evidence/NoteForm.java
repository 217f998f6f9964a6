package io.countersign.ui.evidence;

import io.countersign.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What a person says of files that are kept as they are: what they show, and of which image.
final class NoteForm extends HBox {
    private final TextField note = new TextField();
    private final ComboBox<String> image = new ComboBox<>();

    NoteForm(ImportViewModel model, Messages messages) {
        Label shows = new Label(messages.text("evidence.note"));
        shows.setLabelFor(note);
        Label about = new Label(messages.text("evidence.note.image"));
        about.setLabelFor(image);
        note.setAccessibleText(messages.text("evidence.note"));
        note.setPromptText(messages.text("evidence.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        image.setAccessibleText(messages.text("evidence.note.image"));
        image.setPromptText(messages.text("evidence.note.image.any"));
        image.valueProperty().bindBidirectional(model.imageProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        getStyleClass().addAll("row", "sheet-body");
        getChildren().addAll(shows, note, about, image);
    }

    void images(List<String> images) {
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(images);
        image.getItems().setAll(choices);
    }

    /// What is written into first.
    Node first() {
        return note;
    }
}
