package io.countersign.ui.shell;

import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.ui.control.ErrorCard;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A failure until the person has read it. What failed for the same reason is counted, not told again.
final class FailureCard extends VBox {
    private final Problem problem;
    private final Messages messages;
    private final Label more = new Label();
    private int others;

    /// @param title what failed; empty for none
    /// @param read what happens when the person has read it
    FailureCard(Problem problem, Messages messages, String title, Runnable read) {
        this.problem = problem;
        this.messages = messages;
        more.getStyleClass().addAll("muted", "secondary");
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        Button dismiss = new Button(messages.text("control.close"));
        dismiss.getStyleClass().add("small-button");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(_ -> read.run());
        HBox foot = new HBox(more, dismiss);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().addAll("sheet", "task-card");
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(new ErrorCard(problem, messages, title, ""), foot);
    }

    boolean tells(Problem other) {
        return problem.equals(other);
    }

    void count() {
        more.setText(messages.text("shell.task.others", ++others));
    }
}
