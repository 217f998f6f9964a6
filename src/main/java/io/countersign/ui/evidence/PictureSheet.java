package io.countersign.ui.evidence;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.AssessmentResult;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Sheet;
import io.countersign.workflow.TakePicture.Used;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A picture before it is stored: parts are blackened or framed, and a person says what it shows. Ctrl+Enter takes it in,
/// Esc lets go.
final class PictureSheet {
    private static final double WIDTH = 76;

    private final PictureViewModel model;
    private final Messages messages;
    private final Figures figures;
    private final Sheet sheet;
    private final PictureCanvas canvas;
    private final VBox notices = new VBox();
    private final TextField note = new TextField();
    private final ComboBox<String> image = new ComboBox<>();
    private Runnable taken = () -> {};

    PictureSheet(PictureViewModel model, Messages messages, Actions actions) {
        this.model = model;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.canvas = new PictureCanvas(model, messages);
        ObservableBooleanValue ready = Bindings.createBooleanBinding(
                () -> model.pictureProperty().get() != null
                        && !model.noteProperty().get().isBlank()
                        && !model.takingProperty().get(),
                model.pictureProperty(),
                model.noteProperty(),
                model.takingProperty());
        Action take = new Action(
                "evidence.picture.take", Message.of("evidence.picture.take"), Chord.of("Ctrl+Enter"), ready, this::take);
        Action add = Action.always(
                "evidence.picture.add",
                Message.of("evidence.picture.add"),
                Chord.of("Ctrl+B"),
                canvas::addInTheMiddle);
        sheet = new Sheet(Message.of("evidence.picture"), messages, actions, WIDTH).key(take).key(add);
        Action cancel = Action.always(
                "evidence.picture.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(body(new ActionButton(add, messages)))
                .footer(gap, new ActionButton(cancel, messages), new ActionButton(take, messages).primary());
        model.used().addListener((ListChangeListener<Used>) _ -> say());
        model.problemProperty().addListener(_ -> say());
    }

    private VBox body(ActionButton add) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton black = chip("evidence.picture.black", group);
        ToggleButton frame = chip("evidence.picture.frame", group);
        black.setOnAction(_ -> model.blackensProperty().set(true));
        frame.setOnAction(_ -> model.blackensProperty().set(false));
        model.blackensProperty().subscribe(blackens -> group.selectToggle(blackens ? black : frame));
        Label help = new Label(messages.text("evidence.picture.help"));
        help.getStyleClass().addAll("muted", "secondary");
        help.setWrapText(true);
        HBox.setHgrow(help, Priority.ALWAYS);
        HBox tools = new HBox(black, frame, add, help);
        tools.getStyleClass().add("row");
        StackPane paper = new StackPane(canvas);
        paper.getStyleClass().add("picture-desk");
        VBox.setVgrow(paper, Priority.ALWAYS);
        notices.getStyleClass().add("column");
        notices.managedProperty().bind(Bindings.isNotEmpty(notices.getChildren()));
        VBox body = new VBox(tools, paper, notices, said());
        body.getStyleClass().addAll("column", "sheet-body");
        return body;
    }

    private HBox said() {
        Label shows = new Label(messages.text("evidence.note"));
        shows.setLabelFor(note);
        shows.setMinWidth(Region.USE_PREF_SIZE);
        Label about = new Label(messages.text("evidence.note.image"));
        about.setLabelFor(image);
        about.setMinWidth(Region.USE_PREF_SIZE);
        note.setAccessibleText(messages.text("evidence.note"));
        note.setPromptText(messages.text("evidence.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        image.setAccessibleText(messages.text("evidence.note.image"));
        image.valueProperty().bindBidirectional(model.imageProperty());
        HBox said = new HBox(shows, note, about, image);
        said.getStyleClass().add("row");
        return said;
    }

    private ToggleButton chip(String key, ToggleGroup group) {
        ToggleButton chip = new ToggleButton(messages.text(key));
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// @param images those of the release, to choose from
    /// @param done is run when the picture was taken in
    void open(StackPane page, List<String> images, Runnable done) {
        taken = done;
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(images);
        image.getItems().setAll(choices);
        sheet.head(messages.text("evidence.picture"), messages.text("evidence.picture.promise"));
        say();
        sheet.open(page, note);
    }

    private void take() {
        model.take(() -> {
            sheet.close();
            taken.run();
        });
    }

    private void say() {
        notices.getChildren().clear();
        @Nullable Problem problem = model.problemProperty().get();
        if (problem != null) {
            notices.getChildren().add(new ErrorCard(problem, messages));
        }
        for (Used used : model.used()) {
            Mark mark = new Mark(messages)
                    .show(AssessmentResult.NEEDS_REVIEW, true)
                    .saying(messages.text(
                            "evidence.picture.used",
                            used.round(),
                            used.evidence().name(),
                            figures.moment(used.evidence().importedAt())));
            notices.getChildren().add(mark);
        }
    }
}
