package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.action.Action;
import io.countersign.ui.page.Settings;
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
            languages.add(setting("language." + language.id(), changes, old -> old.withLanguage(language)));
        }
        List<Action> themes = new ArrayList<>();
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            themes.add(setting("theme." + name, changes, old -> old.withTheme(theme)));
        }
        return new SettingsActions(
                Action.always("settings.person", Message.of("shell.settings.person"), null, ask),
                languages,
                themes,
                List.of(
                        setting("size.larger", changes, old -> old.withTextSize(old.textSize() + 1)),
                        setting("size.smaller", changes, old -> old.withTextSize(old.textSize() - 1)),
                        setting("size.usual", changes, old -> old.withTextSize(Preferences.USUAL_TEXT_SIZE))));
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
}
