package io.countersign.ui.control;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.theme.Motion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A question that is asked inside a page: it lies on the page, keeps the focus, and goes with Esc. No second window,
/// so that a screen reader and the keys stay in the one there is. On the FX thread only.
public final class Sheet extends StackPane {
    private static final Duration IN = Duration.millis(120);
    private static final Duration OUT = Duration.millis(80);
    private static final double RISE = 6;

    private final Actions actions;
    private final Message title;
    private final BorderPane panel = new BorderPane();
    private final Label heading;
    private final Label detail = new Label();
    private final List<Action> keys = new ArrayList<>();
    private final ChangeListener<@Nullable Node> keeper = (_, _, owner) -> keepFocus(owner);
    private Runnable closed = () -> {};
    private Actions.@Nullable Scope scope;
    private @Nullable Node returnTo;

    /// @param width of the panel at most, in em of the root
    public Sheet(Message title, Messages messages, Actions actions, double width) {
        this.actions = actions;
        this.title = title;
        heading = new Label(messages.text(title));
        heading.getStyleClass().add("sheet-title");
        heading.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().addAll("muted", "secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, detail);
        head.getStyleClass().add("sheet-header");
        panel.setTop(head);
        panel.getStyleClass().add("sheet");
        panel.setStyle("-fx-max-width: " + width + "em;");
        panel.setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("scrim");
        setStyle("-fx-padding: 1.846em;");
        setAlignment(Pos.CENTER);
        getChildren().add(panel);
        key(Action.always("sheet.close", Message.of("control.cancel"), Chord.of("Esc"), this::close));
    }

    /// What stands between head and buttons.
    public Sheet body(Node body) {
        panel.setCenter(body);
        return this;
    }

    /// The buttons, from the left.
    public Sheet footer(Node... buttons) {
        HBox footer = new HBox(buttons);
        footer.getStyleClass().add("sheet-footer");
        panel.setBottom(footer);
        return this;
    }

    /// Takes an action's keys while the sheet is open; to be called before it opens.
    public Sheet key(Action action) {
        keys.add(action);
        return this;
    }

    /// Lets Esc do something else than close at once, as long as something is underway; to be called before it opens.
    public Sheet escape(Action action) {
        keys.set(0, action);
        return this;
    }

    /// What happens when it has closed, for whatever reason.
    public Sheet onClosed(Runnable action) {
        closed = action;
        return this;
    }

    /// Says the title anew.
    public void head(String text, String more) {
        heading.setText(text);
        detail.setText(more);
    }

    public boolean isOpen() {
        return scope != null;
    }

    /// Opens over the whole window that a page is in, so that nothing else can be reached.
    ///
    /// @param first what gets the focus
    public void open(Node page, Node first) {
        Scene scene = page.getScene();
        if (isOpen() || !(scene.getRoot() instanceof StackPane window)) {
            return;
        }
        scope = actions.openModal(title, keys);
        returnTo = scene.getFocusOwner();
        getStylesheets().setAll(styles(page));
        window.getChildren().remove(this);
        window.getChildren().add(this);
        first.requestFocus();
        scene.focusOwnerProperty().addListener(keeper);
        move(0, 1, RISE, 0, IN, () -> {});
    }

    /// What a page's own style sheets say holds for its sheets too, although these lie outside of it.
    private static List<String> styles(Node page) {
        List<String> styles = new ArrayList<>();
        for (Node step = page; step != null; step = step.getParent()) {
            if (step instanceof Parent parent) {
                styles.addAll(0, parent.getStylesheets());
            }
        }
        return styles;
    }

    public void close() {
        if (scope == null) {
            return;
        }
        scope.close();
        scope = null;
        if (getScene() != null) {
            getScene().focusOwnerProperty().removeListener(keeper);
        }
        if (returnTo != null) {
            returnTo.requestFocus();
        }
        setMouseTransparent(true);
        move(1, 0, 0, RISE, OUT, () -> {
            setMouseTransparent(false);
            if (!isOpen() && getParent() instanceof StackPane window) {
                window.getChildren().remove(this);
            }
        });
        closed.run();
    }

    private void move(double from, double to, double fromY, double toY, Duration time, Runnable after) {
        if (Motion.isReduced(getScene())) {
            setOpacity(to);
            after.run();
            return;
        }
        setOpacity(from);
        panel.setTranslateY(fromY);
        Timeline line = new Timeline(new KeyFrame(
                time,
                new KeyValue(opacityProperty(), to, Interpolator.EASE_OUT),
                new KeyValue(panel.translateYProperty(), toY, Interpolator.EASE_OUT)));
        line.setOnFinished(_ -> after.run());
        line.play();
    }

    private void keepFocus(@Nullable Node owner) {
        if (isTopmost() && (owner == null || !isInside(owner))) {
            Platform.runLater(() -> firstFocusable(panel).ifPresent(Node::requestFocus));
        }
    }

    /// Of sheets that lie upon each other the last one has the focus.
    private boolean isTopmost() {
        return getParent() instanceof StackPane window
                && window.getChildren().stream()
                        .filter(node -> node instanceof Sheet sheet && sheet.isOpen())
                        .reduce((_, last) -> last)
                        .filter(this::equals)
                        .isPresent();
    }

    private boolean isInside(Node node) {
        for (Node step = node; step != null; step = step.getParent()) {
            if (step == this) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (node.isDisabled() || !node.isVisible()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
