package io.countersign.preferences;

import io.countersign.model.signoff.Language;

/// What a person set for herself.
///
/// @param name as it stands in the record and in sign-offs
/// @param role such as `release reviewer`
/// @param language of window and command line
/// @param theme light, dark, or as the system has it
/// @param textSize of the window in pixels, 9 to 24
public record Preferences(String name, String role, Language language, Theme theme, int textSize) {
    public Preferences {
        textSize = Math.clamp(textSize, 9, 24);
    }

    /// The colours of the window.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
