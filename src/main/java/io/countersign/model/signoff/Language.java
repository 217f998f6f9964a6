package io.countersign.model.signoff;

import java.util.Locale;

/// The languages that the program speaks and prints in.
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String id;
    private final Locale locale;

    Language(String id, Locale locale) {
        this.id = id;
        this.locale = locale;
    }

    /// The two letters that name it in files and settings.
    public String id() {
        return id;
    }

    public Locale locale() {
        return locale;
    }
}
