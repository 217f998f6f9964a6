package io.countersign.ui.action;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that are pressed together, such as `Ctrl+Shift+P`, `Enter` or `W`.
///
/// A single character without Ctrl or Alt is taken when it is typed, not when its key goes down: otherwise a field that
/// the action focuses would receive the very character. That also makes `?` the same key on every keyboard.
///
/// @param modifiers held down
/// @param key a character, or a key's name as it stands on the cap
public record Chord(Set<Modifier> modifiers, String key) {
    private static final Map<String, KeyCode> NAMED = Map.ofEntries(
            Map.entry("Enter", KeyCode.ENTER),
            Map.entry("Esc", KeyCode.ESCAPE),
            Map.entry("Space", KeyCode.SPACE),
            Map.entry("Del", KeyCode.DELETE),
            Map.entry("←", KeyCode.LEFT),
            Map.entry("→", KeyCode.RIGHT),
            Map.entry("↑", KeyCode.UP),
            Map.entry("↓", KeyCode.DOWN),
            Map.entry(",", KeyCode.COMMA));

    /// With Ctrl: select all, copy, paste, cut, undo, redo.
    private static final Set<String> EDITING = Set.of("A", "C", "V", "X", "Z", "Y");

    private static final char DELETE = 127;

    public Chord {
        modifiers = Set.copyOf(modifiers);
    }

    /// Reads `Ctrl+Shift+P`.
    public static Chord of(String text) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        String rest = text;
        for (Modifier modifier : Modifier.values()) {
            if (rest.startsWith(modifier.cap + "+")) {
                modifiers.add(modifier);
                rest = rest.substring(modifier.cap.length() + 1);
            }
        }
        return new Chord(modifiers, rest);
    }

    /// The keys of an event, as they can be set for an action: of a character without Ctrl or Alt what was typed, of
    /// anything else what went down; empty for a modifier alone, and for the event that is the other half of a stroke.
    public static Optional<Chord> of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            String typed = event.getCharacter().toUpperCase(Locale.ROOT);
            boolean character = typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != DELETE;
            return character && !event.isShortcutDown() && !event.isAltDown()
                    ? Optional.of(new Chord(isShiftedLetter(event) ? Set.of(Modifier.SHIFT) : Set.of(), typed))
                    : Optional.empty();
        }
        KeyCode code = event.getCode();
        String name = NAMED.entrySet().stream()
                .filter(named -> named.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code.getName());
        boolean held = event.isShortcutDown() || event.isAltDown();
        boolean named = NAMED.containsValue(code) || code.isFunctionKey() || code.isNavigationKey();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || code.isModifierKey() || !(held || named)) {
            return Optional.empty();
        }
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        if (event.isShortcutDown()) {
            modifiers.add(Modifier.CTRL);
        }
        if (event.isAltDown()) {
            modifiers.add(Modifier.ALT);
        }
        if (event.isShiftDown()) {
            modifiers.add(Modifier.SHIFT);
        }
        return Optional.of(new Chord(modifiers, name));
    }

    /// As [#of(String)] reads it.
    public String text() {
        return String.join("+", caps());
    }

    /// What stands on the caps, in the order in which they are pressed.
    public List<String> caps() {
        List<String> caps = new ArrayList<>();
        for (Modifier modifier : Modifier.values()) {
            if (modifiers.contains(modifier)) {
                caps.add(modifier.cap);
            }
        }
        caps.add(key);
        return caps;
    }

    /// Whether a text field that has the focus needs these keys for writing.
    public boolean isWriting() {
        if (modifiers.contains(Modifier.ALT) || key.equals("Esc")) {
            return false;
        }
        return !modifiers.contains(Modifier.CTRL) || EDITING.contains(key);
    }

    /// Whether these keys press a button or tick a box that has the focus.
    public boolean isPressing() {
        return modifiers.isEmpty() && (key.equals("Enter") || key.equals("Space"));
    }

    /// Whether an event is these keys; of a stroke, either its press or its character is, never both.
    public boolean matches(KeyEvent event) {
        if (isCharacter()) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && !event.isShortcutDown()
                    && !event.isAltDown()
                    && !isShiftedLetter(event)
                    && event.getCharacter().equalsIgnoreCase(key);
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == NAMED.getOrDefault(key, KeyCode.getKeyCode(key))
                && event.isShortcutDown() == modifiers.contains(Modifier.CTRL)
                && event.isAltDown() == modifiers.contains(Modifier.ALT)
                && event.isShiftDown() == modifiers.contains(Modifier.SHIFT);
    }

    /// A letter with Shift is another key than the letter; of a sign, Shift may be how it is typed at all.
    private static boolean isShiftedLetter(KeyEvent event) {
        return event.isShiftDown() && event.getCharacter().codePoints().allMatch(Character::isLetter);
    }

    private boolean isCharacter() {
        return modifiers.isEmpty() && key.length() == 1 && !NAMED.containsKey(key);
    }

    /// A key that is held down while another is pressed; Ctrl is Command on a Macintosh.
    public enum Modifier {
        CTRL("Ctrl"),
        ALT("Alt"),
        SHIFT("Shift");

        private final String cap;

        Modifier(String cap) {
            this.cap = cap;
        }
    }
}
