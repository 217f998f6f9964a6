package io.countersign.ui.control;

import io.countersign.model.problem.Problem;
import io.countersign.model.signoff.Check;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/// A failure in three sentences: what, why not, what next; with its code, and a way to copy all of it.
public final class ErrorCard extends VBox {
    /// The id of the window's action that opens the log.
    public static final String LOG = "shell.log";

    /// From which width on, in em, copy and log fit beside the title.
    private static final double ROOM_FOR_TOOLS = 34;

    private final Messages messages;
    private final Problem problem;
    private final String title;
    private final GridPane sentences = new GridPane();
    private final HBox head = new HBox();
    private final HBox tools = new HBox();
    private final Label code = new Label();

    /// A card under the problem's own first sentence.
    public ErrorCard(Problem problem, Messages messages) {
        this(problem, messages, "", "");
    }

    /// @param title what it happened to, such as a file's name; empty for none
    /// @param detail beside the title, such as a size; may be empty
    public ErrorCard(Problem problem, Messages messages, String title, String detail) {
        this.messages = messages;
        this.problem = problem;
        this.title = title;
        getStyleClass().add("error-card");
        setMaxHeight(USE_PREF_SIZE);
        build(detail);
        getChildren().addAll(head, sentences);
        widthProperty().subscribe(this::arrange);
        sentences.getStyleClass().add("facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        sentences.getColumnConstraints().addAll(labels, words);
        sentence(0, "control.problem.what", messages.text(problem.what()));
        sentence(1, "control.problem.why", messages.text(problem.why()));
        sentence(2, "control.problem.next", messages.text(problem.next()));
    }

    /// A card that stands in a pane, with the pane's space around it.
    public static VBox inPane(Problem problem, Messages messages) {
        VBox pane = new VBox(new ErrorCard(problem, messages));
        pane.getStyleClass().add("pane-body");
        return pane;
    }

    /// All of it as plain text, as a person would send it.
    String asText() {
        return String.join(
                "\n",
                (title + " " + problem.code().id()).strip(),
                messages.text(problem.what()),
                messages.text(problem.why()),
                messages.text(problem.next()));
    }

    private void build(String detail) {
        Mark mark = Mark.wordless(messages).show(Check.Outcome.NO);
        Prose name = new Prose(title.isEmpty() ? messages.text("control.problem.title") : title, "strong");
        Label size = new Label(detail);
        size.getStyleClass().addAll("muted", "secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        code.setText(problem.code().id());
        code.getStyleClass().addAll("code", "muted");
        code.setMinWidth(USE_PREF_SIZE);
        Button copy = new Button(messages.text("control.copy"), new Icon(Octicons.CLIPPY_16));
        copy.getStyleClass().addAll("flat", "small-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        tools.getChildren().addAll(copy, log());
        tools.getStyleClass().add("row");
        head.getChildren().addAll(mark, name, size, gap, code, tools);
        head.getStyleClass().add("row");
    }

    /// In a narrow card the title has the first line to itself and its code.
    private void arrange() {
        boolean wide = getWidth() > ROOM_FOR_TOOLS * code.getFont().getSize();
        Pane home = wide ? head : this;
        if (!home.getChildren().contains(tools)) {
            head.getChildren().remove(tools);
            getChildren().remove(tools);
            home.getChildren().add(tools);
        }
    }

    /// Leads to the log, where the window around the card has one.
    private Button log() {
        Button log = new Button(messages.text("control.log"), new Icon(Octicons.LIST_UNORDERED_16));
        log.getStyleClass().addAll("flat", "small-button");
        log.setMinWidth(USE_PREF_SIZE);
        log.managedProperty().bind(log.visibleProperty());
        log.sceneProperty().subscribe(scene -> {
            Optional<Action> open = Actions.of(scene).flatMap(actions -> actions.find(LOG));
            log.setVisible(open.isPresent());
            log.setOnAction(_ -> open.ifPresent(Action::tryRun));
            open.ifPresent(action -> log.setTooltip(new ActionTip(action, messages)));
        });
        return log;
    }

    private void sentence(int row, String key, String text) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        label.setMinHeight(USE_PREF_SIZE);
        Prose words = new Prose(text);
        GridPane.setValignment(label, VPos.TOP);
        sentences.addRow(row, label, words);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(asText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
