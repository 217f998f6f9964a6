package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The person's settings as actions, for her menu and the command palette alike.
///
/// @param person asks for name and role
/// @param languages one for each
/// @param themes one for each
/// @param sizes of text: larger, smaller, usual
record SettingsActions(Action person, List<Action> languages, List<Action> themes, List<Action> sizes) {
    private static final int USUAL = 13;

    SettingsActions {
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
        sizes = List.copyOf(sizes);
    }

    /// @param ask asks for name and role
    /// @param changes takes a change of the settings
    static SettingsActions of(Runnable ask, Settings changes) {
        List<Action> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(setting("language." + language.id(), changes, old -> with(old, language)));
        }
        List<Action> themes = new ArrayList<>();
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            themes.add(setting("theme." + name, changes, old -> with(old, theme)));
        }
        return new SettingsActions(
                Action.always("settings.person", Message.of("shell.settings.person"), null, ask),
                languages,
                themes,
                List.of(
                        setting("size.larger", changes, old -> with(old, old.textSize() + 1)),
                        setting("size.smaller", changes, old -> with(old, old.textSize() - 1)),
                        setting("size.usual", changes, old -> with(old, USUAL))));
    }

    /// All of them.
    List<Action> all() {
        return Stream.of(List.of(person), languages, themes, sizes)
                .flatMap(List::stream)
                .toList();
    }

    private static Action setting(String name, Settings changes, UnaryOperator<Preferences> change) {
        return Action.always(
                "settings." + name, Message.of("shell.settings." + name), null, () -> changes.change(change));
    }

    private static Preferences with(Preferences old, Language language) {
        return new Preferences(old.name(), old.role(), language, old.theme(), old.textSize());
    }

    private static Preferences with(Preferences old, Preferences.Theme theme) {
        return new Preferences(old.name(), old.role(), old.language(), theme, old.textSize());
    }

    private static Preferences with(Preferences old, int textSize) {
        return new Preferences(old.name(), old.role(), old.language(), old.theme(), textSize);
    }
}
