package io.countersign.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Chord;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyCatalogTest {
    private final List<ActionGroup> groups = List.of(
            group("window", action("palette", "Ctrl+Shift+P"), action("import", "Ctrl+I")),
            group("evidence", action("import", "Ctrl+I"), action("paste", "Ctrl+V")),
            group("checklist", action("note", "N"), action("undo", "U")),
            group("findings", action("undone", "U"), action("nothing", null)));

    @Test
    void an_action_that_stands_on_a_page_too_is_listed_once() {
        assertThat(new KeyCatalog(groups, Map.of()).lines())
                .extracting(line -> line.action().id())
                .containsExactly("palette", "import", "paste", "note", "undo", "undone", "nothing");
    }

    @Test
    void the_same_keys_on_two_pages_are_no_conflict_but_with_the_window_they_are() {
        KeyCatalog catalog = new KeyCatalog(groups, Map.of());
        KeyLine note = catalog.lines().get(3);

        assertThat(catalog.taken(note, Chord.of("U"))).map(line -> line.action().id()).hasValue("undo");
        assertThat(catalog.taken(catalog.lines().get(6), Chord.of("N"))).isEmpty();
        assertThat(catalog.taken(note, Chord.of("Ctrl+Shift+P"))).map(line -> line.action().id()).hasValue("palette");
        assertThat(catalog.taken(note, Chord.of("Ctrl+V"))).isEmpty();
    }

    @Test
    void keys_that_are_taken_leave_what_had_them() {
        KeyCatalog catalog = new KeyCatalog(groups, Map.of());

        Map<String, String> changed = catalog.with(Map.of(), catalog.lines().get(3), Chord.of("U"));

        assertThat(changed).isEqualTo(Map.of("note", "U", "undo", ""));
        assertThat(new KeyCatalog(groups, changed).lines())
                .extracting(KeyLine::keys)
                .startsWith(
                        Chord.of("Ctrl+Shift+P"), Chord.of("Ctrl+I"), Chord.of("Ctrl+V"), Chord.of("U"), null);
    }

    @Test
    void going_back_to_the_usual_keys_is_no_change() {
        KeyCatalog catalog = new KeyCatalog(groups, Map.of("note", "X"));

        assertThat(catalog.with(Map.of("note", "X"), catalog.lines().get(3), Chord.of("N"))).isEmpty();
    }

    private static ActionGroup group(String name, Action... actions) {
        return new ActionGroup(Message.of(name), List.of(actions));
    }

    private static Action action(String id, @Nullable String keys) {
        return new Action(
                id,
                Message.of(id),
                keys == null ? null : Chord.of(keys),
                new SimpleBooleanProperty(true),
                () -> {});
    }
}
