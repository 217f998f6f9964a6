package io.countersign.app;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import org.jspecify.annotations.Nullable;

/// Without its database there is no window to say it in: says what is wrong with it, and asks what is to be done. On the
/// FX thread only.
final class BrokenStart {
    /// What a database may suffer from and still be looked at.
    private static final Set<ProblemCode> LOOKED_AT =
            Set.of(ProblemCode.DATABASE_DAMAGED, ProblemCode.DATABASE_UNREACHABLE);

    private final Alert alert = new Alert(Alert.AlertType.ERROR);
    private final ProblemCode code;
    private final ButtonType look;
    private final ButtonType restore;

    /// What a person wants.
    enum Choice {
        CLOSE,
        /// To look at what can be read, and to change nothing.
        LOOK,
        /// To put the newest copy in the database's place.
        RESTORE
    }

    BrokenStart(Messages messages, Problem problem) {
        look = new ButtonType(messages.text("record.look"), ButtonBar.ButtonData.OTHER);
        restore = new ButtonType(messages.text("record.restore"), ButtonBar.ButtonData.OTHER);
        alert.setTitle("Countersign");
        alert.setHeaderText(messages.text(problem.what()));
        alert.setContentText(
                messages.text("cli.sentences", problem.why(), problem.next(), problem.code().id()));
        this.code = problem.code();
    }

    /// Offers what can be done beside closing.
    ///
    /// @param newest copy of the database; null where there is none
    BrokenStart offer(@Nullable Path newest) {
        if (LOOKED_AT.contains(code)) {
            alert.getButtonTypes().add(look);
        }
        if (code == ProblemCode.DATABASE_DAMAGED && newest != null) {
            alert.getButtonTypes().add(restore);
        }
        return this;
    }

    /// Waits for the person.
    Choice ask() {
        return choice(alert.showAndWait());
    }

    Alert alert() {
        return alert;
    }

    private Choice choice(Optional<ButtonType> button) {
        if (button.filter(look::equals).isPresent()) {
            return Choice.LOOK;
        }
        return button.filter(restore::equals).isPresent() ? Choice.RESTORE : Choice.CLOSE;
    }
}
