package io.countersign.ui.approval;

import io.countersign.model.message.Message;
import io.countersign.signing.FrameWords;
import io.countersign.ui.key.KeyChoice;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the second person fills in. The password is not kept here, only whether there is one.
final class ApprovalChoice {
    private final ObjectProperty<Meaning> meaning;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty otherName = new SimpleBooleanProperty();
    private final KeyChoice key = new KeyChoice();
    private final ObjectProperty<@Nullable Path> target;

    /// @param meaning at first
    /// @param target where the file with both signatures goes unless another place is chosen
    ApprovalChoice(Meaning meaning, Path target) {
        this.meaning = new SimpleObjectProperty<>(meaning);
        this.target = new SimpleObjectProperty<>(target);
    }

    /// The first thing that is missing, in the order of the form.
    Optional<Message> missing() {
        boolean approves = meaning.get() == Meaning.APPROVE;
        String what;
        if (!approves && reason.get().isBlank()) {
            what = "reason";
        } else if (approves && !fits()) {
            return Optional.of(Message.of("approval.missing.short", signs(), FrameWords.LONGEST_OF_APPROVER));
        } else if (key.file().get() == null) {
            what = "key";
        } else if (!key.password().get()) {
            what = "password";
        } else if (approves && target.get() == null) {
            what = "target";
        } else {
            return Optional.empty();
        }
        return Optional.of(Message.of("signoff.missing." + what));
    }

    private boolean fits() {
        return FrameWords.fits(FrameWords.oneLine(reason.get()));
    }

    /// How long the reason is as the frame shows it.
    private int signs() {
        String words = FrameWords.oneLine(reason.get());
        return words.codePointCount(0, words.length());
    }

    /// All that decides whether one can go on.
    Observable[] all() {
        return new Observable[] {meaning, reason, key.file(), key.password(), target};
    }

    ObjectProperty<Meaning> meaning() {
        return meaning;
    }

    StringProperty reason() {
        return reason;
    }

    /// Whether the key may be in another name than the sign-off's.
    BooleanProperty otherName() {
        return otherName;
    }

    KeyChoice key() {
        return key;
    }

    ObjectProperty<@Nullable Path> target() {
        return target;
    }
}
