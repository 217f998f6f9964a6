package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.review.AssessmentResult;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.task.Notice;
import io.countersign.ui.task.PaceWords;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All work that runs, and what became of the work before: what a card said for three seconds can be read here later.
final class TaskSheet {
    private static final double WIDTH = 60;

    private final Tasks tasks;
    private final Messages messages;
    private final Figures figures;
    private final PaceWords pace;
    private final VBox list = new VBox();
    private final Sheet sheet;
    private final ActionButton close;
    private final ListChangeListener<Object> follower = _ -> fill();

    TaskSheet(Tasks tasks, Messages messages, Actions actions, LogSheet log) {
        this.tasks = tasks;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.pace = new PaceWords(messages);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setStyle("-fx-pref-height: 32em;");
        scroll.setAccessibleText(messages.text("shell.tasks"));
        list.getStyleClass().addAll("column", "sheet-body");
        sheet = new Sheet(Message.of("shell.tasks"), messages, actions, WIDTH).onClosed(this::unfollow);
        Action closing = Action.always("shell.tasks.close", Message.of("control.close"), Chord.of("Esc"), sheet::close);
        Action clearing = Action.always(
                "shell.tasks.clear", Message.of("shell.tasks.clear"), null, () -> tasks.notices().clear());
        Action reading = Action.always("shell.log", Message.of("shell.log"), Chord.of("Ctrl+L"), () -> {
            Node page = list.getScene().getRoot();
            sheet.close();
            log.open(page);
        });
        sheet.key(reading);
        close = new ActionButton(closing, messages);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(scroll)
                .footer(new ActionButton(reading, messages), new ActionButton(clearing, messages), gap, close);
    }

    void open(StackPane root) {
        if (sheet.isOpen()) {
            return;
        }
        sheet.head(messages.text("shell.tasks"), "");
        tasks.running().addListener(follower);
        tasks.notices().addListener(follower);
        fill();
        sheet.open(root, close);
    }

    private void unfollow() {
        tasks.running().removeListener(follower);
        tasks.notices().removeListener(follower);
    }

    private void fill() {
        list.getChildren().clear();
        tasks.running().stream()
                .filter(task -> task.stateProperty().get() == Task.State.RUNNING)
                .forEach(task -> list.getChildren().add(running(task)));
        tasks.notices().forEach(notice -> list.getChildren().add(ended(notice)));
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(new Prose(messages.text("shell.tasks.none"), "muted"));
        }
    }

    private Node running(Task task) {
        Label name = new Label(messages.text(task.name()));
        name.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(messages.text("control.cancel"));
        cancel.getStyleClass().add("small-button");
        cancel.setOnAction(_ -> task.cancel());
        HBox head = new HBox(name, gap, cancel);
        head.getStyleClass().add("row");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(name.getText());
        Label step = new Label(pace.words(task));
        step.getStyleClass().addAll("muted", "secondary");
        task.reportProperty().addListener((_, _, report) -> {
            bar.setProgress(
                    report.total() == 0
                            ? ProgressBar.INDETERMINATE_PROGRESS
                            : (double) report.done() / report.total());
            step.setText(pace.words(task));
        });
        VBox lines = new VBox(head, bar, step);
        lines.getStyleClass().addAll("column", "tight");
        return lines;
    }

    private Node ended(Notice notice) {
        if (notice.problem() != null) {
            return new ErrorCard(
                    notice.problem(), messages, messages.text(notice.name()), figures.moment(notice.at()));
        }
        boolean done = notice.state() == Task.State.DONE;
        Mark mark = Mark.wordless(messages)
                .show(done ? AssessmentResult.PASS : AssessmentResult.NOT_EVALUATED, true)
                .saying(messages.text(done ? "shell.task.done" : "shell.task.cancelled"));
        Label name = new Label(messages.text(notice.name()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label when = new Label(messages.text(
                "shell.tasks.took", figures.moment(notice.at()), Math.max(1, notice.took().toSeconds())));
        when.getStyleClass().addAll("muted", "secondary");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(mark, name, gap, when);
        line.getStyleClass().add("row");
        return line;
    }
}
