package io.countersign.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ActionsTest {
    private static final Message TITLE = Message.of("control.copy");

    private final Actions actions = new Actions();
    private final List<String> ran = new ArrayList<>();

    @Test
    void the_topmost_scope_that_knows_a_key_gets_it() {
        actions.open(TITLE, List.of(action("window", "Ctrl+I"), action("both", "Ctrl+N")));
        Actions.Scope page = actions.open(TITLE, List.of(action("page", "Ctrl+I")));

        press(KeyCode.I, true);
        press(KeyCode.N, true);
        page.close();
        press(KeyCode.I, true);

        assertThat(ran).containsExactly("page", "both", "window");
    }

    @Test
    void a_sheet_lets_nothing_through() {
        actions.open(TITLE, List.of(action("window", "Ctrl+I")));
        actions.openModal(TITLE, List.of(action("sheet", "Esc")));

        press(KeyCode.I, true);
        press(KeyCode.ESCAPE, false);

        assertThat(ran).containsExactly("sheet");
        assertThat(actions.reachable()).hasSize(1);
    }

    @Test
    void what_cannot_be_done_leaves_the_key_to_those_below() {
        actions.open(TITLE, List.of(action("below", "Ctrl+Enter")));
        actions.open(
                TITLE,
                List.of(new Action(
                        "above", TITLE, Chord.of("Ctrl+Enter"), new SimpleBooleanProperty(false), () -> ran.add("above"))));

        press(KeyCode.ENTER, true);

        assertThat(ran).containsExactly("below");
    }

    @Test
    void a_letter_is_taken_when_it_is_typed_so_that_no_field_receives_it() {
        actions.open(TITLE, List.of(action("accept", "W")));

        press(KeyCode.W, false);
        assertThat(ran).isEmpty();
        type("w");
        assertThat(ran).containsExactly("accept");
    }

    @Test
    void a_letter_with_shift_is_another_key() {
        actions.open(TITLE, List.of(action("undo", "U"), action("redo", "Shift+U"), action("keys", "?")));

        actions.press(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, true, false, false, false), _ -> false);
        KeyEvent typed = new KeyEvent(KeyEvent.KEY_TYPED, "U", "", KeyCode.UNDEFINED, true, false, false, false);
        actions.press(typed, _ -> false);
        actions.press(
                new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false), _ -> false);

        assertThat(ran).containsExactly("redo", "keys");
        assertThat(Chord.of(typed)).contains(Chord.of("Shift+U"));
    }

    @Test
    void keys_that_the_focus_needs_are_left_to_it() {
        actions.open(TITLE, List.of(action("accept", "W"), action("record", "Ctrl+Enter")));

        actions.press(typed("w"), Chord::isWriting);
        actions.press(pressed(KeyCode.ENTER, true), Chord::isWriting);

        assertThat(ran).containsExactly("record");
    }

    @ParameterizedTest
    @CsvSource({
        "W,true", "Enter,true", "Shift+Enter,true", "Space,true", "Ctrl+A,true", "Ctrl+V,true",
        "Ctrl+Enter,false", "Ctrl+I,false", "Esc,false", "Alt+←,false"
    })
    void a_field_needs_what_writes_and_edits(String chord, boolean writing) {
        assertThat(Chord.of(chord).isWriting()).isEqualTo(writing);
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+Shift+P,'Ctrl,Shift,P'", "?,?", "Alt+←,'Alt,←'", "Enter,Enter"})
    void caps_stand_in_the_order_of_pressing(String chord, String caps) {
        assertThat(String.join(",", Chord.of(chord).caps())).isEqualTo(caps);
    }

    private Action action(String id, String chord) {
        return Action.always(id, TITLE, Chord.of(chord), () -> ran.add(id));
    }

    private void press(KeyCode code, boolean ctrl) {
        actions.press(pressed(code, ctrl), _ -> false);
    }

    private void type(String character) {
        actions.press(typed(character), _ -> false);
    }

    private static KeyEvent pressed(KeyCode code, boolean ctrl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false);
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }
}
