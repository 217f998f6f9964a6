package io.countersign.preferences;

import io.countersign.model.signoff.Language;
import java.util.Map;

/// What a person set for herself.
///
/// @param name as it stands in the record and in sign-offs
/// @param role such as `release reviewer`
/// @param language of window and command line
/// @param theme light, dark, or as the system has it
/// @param textSize of the window in pixels, 9 to 24
/// @param accent the one colour that has no meaning
/// @param reducedMotion whether nothing moves, even where the system lets it
/// @param keys of actions, by their ids, where they are not the usual ones; empty text for none
/// @param signingKey the path of her key file, or empty
/// @param timeStamps the address of a time-stamp authority, with which signatures can be proved in later years; empty where
///     none is to be asked
/// @param proof what is asked of it, in the words of ETSI EN 319 142-1: `t`, `lt` or `lta`
public record Preferences(
        String name,
        String role,
        Language language,
        Theme theme,
        int textSize,
        Accent accent,
        boolean reducedMotion,
        Map<String, String> keys,
        String signingKey,
        String timeStamps,
        String proof) {
    public static final int USUAL_TEXT_SIZE = 13;
    public static final int LEAST_TEXT_SIZE = 9;
    public static final int LARGEST_TEXT_SIZE = 24;

    public Preferences {
        textSize = Math.clamp(textSize, LEAST_TEXT_SIZE, LARGEST_TEXT_SIZE);
        keys = Map.copyOf(keys);
    }

    /// The same, with all else as it is before a person sets it.
    public Preferences(String name, String role, Language language, Theme theme, int textSize) {
        this(name, role, language, theme, textSize, Accent.BLUE, false, Map.of(), "", "", "lta");
    }

    public Preferences withPerson(String newName, String newRole) {
        return new Preferences(
                newName, newRole, language, theme, textSize, accent, reducedMotion, keys, signingKey, timeStamps, proof);
    }

    public Preferences withLanguage(Language chosen) {
        return new Preferences(
                name, role, chosen, theme, textSize, accent, reducedMotion, keys, signingKey, timeStamps, proof);
    }

    public Preferences withTheme(Theme chosen) {
        return new Preferences(
                name, role, language, chosen, textSize, accent, reducedMotion, keys, signingKey, timeStamps, proof);
    }

    public Preferences withTextSize(int chosen) {
        return new Preferences(
                name, role, language, theme, chosen, accent, reducedMotion, keys, signingKey, timeStamps, proof);
    }

    public Preferences withAccent(Accent chosen) {
        return new Preferences(
                name, role, language, theme, textSize, chosen, reducedMotion, keys, signingKey, timeStamps, proof);
    }

    public Preferences withReducedMotion(boolean chosen) {
        return new Preferences(
                name, role, language, theme, textSize, accent, chosen, keys, signingKey, timeStamps, proof);
    }

    public Preferences withKeys(Map<String, String> chosen) {
        return new Preferences(
                name, role, language, theme, textSize, accent, reducedMotion, chosen, signingKey, timeStamps, proof);
    }

    public Preferences withSigningKey(String path) {
        return new Preferences(
                name, role, language, theme, textSize, accent, reducedMotion, keys, path, timeStamps, proof);
    }

    /// Whether something can be asked over HTTP.
    public static boolean isAddress(String text) {
        return text.matches("https?://[\\x21-\\x7e]+");
    }

    public Preferences withTimeStamps(String address, String asked) {
        return new Preferences(
                name, role, language, theme, textSize, accent, reducedMotion, keys, signingKey, address, asked);
    }

    /// The colours of the window.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// The colour of what can be pressed, is chosen, or has the focus. None of them means anything else.
    public enum Accent {
        BLUE,
        INDIGO,
        PINK,
        GRAPHITE
    }
}
