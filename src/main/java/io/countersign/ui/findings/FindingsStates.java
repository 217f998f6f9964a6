package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.findings.FindingWords.NotUnderstood;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Why there is no list of findings, and what to do about it.
final class FindingsStates {
    private static final int SKELETON = 12;

    private final FindingsViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final Runnable clearFilter;
    private @Nullable Skeleton waiting;

    FindingsStates(FindingsViewModel model, Messages messages, Navigator navigator, Runnable clearFilter) {
        this.model = model;
        this.messages = messages;
        this.navigator = navigator;
        this.clearFilter = clearFilter;
    }

    /// What stands in place of the list; empty where there is one.
    Optional<Node> instead() {
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            return Optional.of(ErrorCard.inPane(problem, messages));
        }
        if (model.release().isEmpty()) {
            return empty("findings.empty.release", "findings.to.releases", to(new Place.Releases()));
        }
        if (model.filterProperty().get() instanceof NotUnderstood(Message hint)) {
            return Optional.of(
                    new EmptyState(messages.text("findings.empty.words"), messages.text(hint), null));
        }
        Summary summary = model.summaryProperty().get();
        if (!model.loadedProperty().get() && model.rows().isEmpty()) {
            Skeleton shown = waiting == null ? new Skeleton(messages, SKELETON) : waiting;
            waiting = shown;
            return Optional.of(shown);
        }
        waiting = null;
        if (!model.loadedProperty().get()) {
            return Optional.empty();
        }
        if (summary.all() == 0) {
            return empty("findings.empty", "findings.to.evidence", to(new Place.Evidence(0)));
        }
        return summary.found() == 0
                ? empty("findings.empty.filter", "findings.action.clear", clearFilter)
                : Optional.empty();
    }

    private Optional<Node> empty(String text, String button, Runnable run) {
        Action action = Action.always(button, Message.of(button), null, run);
        return Optional.of(new EmptyState(
                messages.text(text), messages.text(text + ".advice"), new ActionButton(action, messages)));
    }

    private Runnable to(Place place) {
        return () -> navigator.go(place);
    }
}
