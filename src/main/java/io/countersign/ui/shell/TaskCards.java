package io.countersign.ui.shell;

import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.Prose;
import io.countersign.ui.task.PaceWords;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.octicons.Octicons;

/// Cards in the lower right corner for work that takes a while, and for failures that nothing else shows.
final class TaskCards extends VBox {
    private static final Duration PATIENCE = Duration.millis(400);
    private static final Duration AFTERWARDS = Duration.seconds(3);

    private final Tasks tasks;
    private final Messages messages;
    private final PaceWords pace;
    private final ListChangeListener<Task> follower = this::follow;

    TaskCards(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        this.pace = new PaceWords(messages);
        getStyleClass().add("task-cards");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        tasks.running().addListener(follower);
        tasks.running().forEach(this::add);
    }

    /// Forgets the tasks, when the window gets another language.
    void stop() {
        tasks.running().removeListener(follower);
    }

    /// Shows a failure that no task of this window met.
    void tell(Problem problem) {
        tell(problem, "");
    }

    private void tell(Problem problem, String title) {
        getChildren().stream()
                .filter(FailureCard.class::isInstance)
                .map(FailureCard.class::cast)
                .filter(card -> card.tells(problem))
                .findFirst()
                .ifPresentOrElse(
                        FailureCard::count,
                        () -> getChildren().add(new FailureCard(problem, messages, title, () -> forget(problem))));
    }

    private void forget(Problem problem) {
        getChildren().removeIf(card -> card instanceof FailureCard failure && failure.tells(problem));
        List.copyOf(tasks.running()).stream()
                .filter(task -> problem.equals(task.problemProperty().get()))
                .forEach(tasks::dismiss);
    }

    private void follow(ListChangeListener.Change<? extends Task> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(Task task) {
        after(PATIENCE, () -> showRunning(task));
        task.problemProperty().subscribe(problem -> {
            if (problem != null) {
                tell(problem, messages.text(task.name()));
            }
        });
    }

    private void showRunning(Task task) {
        if (task.stateProperty().get() != Task.State.RUNNING || task.isShownByThePage()) {
            return;
        }
        Node card = running(task);
        getChildren().add(card);
        task.stateProperty().addListener((_, _, state) -> {
            switch (state) {
                case DONE -> after(AFTERWARDS, () -> getChildren().remove(card));
                case CANCELLED, FAILED -> getChildren().remove(card);
                case RUNNING -> {}
            }
        });
    }

    private Node running(Task task) {
        Prose name = new Prose(messages.text(task.name()), "strong");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button cancel = new Button(messages.text("control.cancel"));
        cancel.getStyleClass().add("small-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> task.cancel());
        cancel.disableProperty().bind(task.stateProperty().isNotEqualTo(Task.State.RUNNING));
        HBox head = new HBox(new Icon(Octicons.SYNC_16), name, cancel);
        head.getStyleClass().add("row");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(name.getText());
        Label step = new Label();
        step.getStyleClass().addAll("muted", "secondary");
        task.reportProperty().addListener((_, _, report) -> {
            bar.setProgress(
                    report.total() == 0
                            ? ProgressBar.INDETERMINATE_PROGRESS
                            : (double) report.done() / report.total());
            step.setText(pace.words(task));
        });
        task.stateProperty().addListener((_, _, _) -> {
            bar.setProgress(1);
            step.setText(messages.text("shell.task.done"));
        });
        return card(head, bar, step);
    }

    private static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().addAll("sheet", "task-card");
        card.setMaxHeight(USE_PREF_SIZE);
        return card;
    }

    private static void after(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
