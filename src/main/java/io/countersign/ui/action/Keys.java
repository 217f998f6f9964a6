package io.countersign.ui.action;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Brings the keys of a scene to the registry of actions, but for those that what has the focus needs itself.
public final class Keys {
    private final Scene scene;
    private final Actions actions;

    private Keys(Scene scene, Actions actions) {
        this.scene = scene;
        this.actions = actions;
    }

    /// Connects them for the life of the scene.
    public static void connect(Scene scene, Actions actions) {
        scene.getProperties().put(Actions.class, actions);
        scene.addEventFilter(KeyEvent.ANY, new Keys(scene, actions)::press);
    }

    private void press(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        if (leavesText(owner, event) || pressesButton(owner, event) || actions.press(event, reserved(owner))) {
            event.consume();
        }
    }

    /// Tab leads on from a text of several lines as from any field: nothing here is written with tabs, and who has no mouse
    /// would not get out.
    private static boolean leavesText(@Nullable Node owner, KeyEvent event) {
        boolean tab = event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.TAB
                && !event.isShortcutDown()
                && !event.isAltDown();
        return tab
                && owner instanceof TextArea
                && owner.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    /// Enter presses the button that has the focus, whatever else Enter means here.
    private static boolean pressesButton(@Nullable Node owner, KeyEvent event) {
        boolean enter = event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown();
        if (enter && (owner instanceof Button || owner instanceof Hyperlink)) {
            ((ButtonBase) owner).fire();
            return true;
        }
        return false;
    }

    private static Predicate<Chord> reserved(@Nullable Node owner) {
        return switch (owner) {
            case TextInputControl _ -> Chord::isWriting;
            case ComboBoxBase<?> _ -> Chord::isPressing;
            case ButtonBase _ -> Chord::isPressing;
            case null, default -> _ -> false;
        };
    }
}
