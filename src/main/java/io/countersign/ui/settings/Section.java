package io.countersign.ui.settings;

import java.util.Locale;
import org.kordamp.ikonli.octicons.Octicons;

/// The parts of the page, in their order.
enum Section {
    PERSON(Octicons.PERSON_16),
    LOOK(Octicons.PAINTBRUSH_16),
    KEYS(Octicons.KEY_16),
    SIGNING(Octicons.FILE_BADGE_16),
    DATA(Octicons.DATABASE_16),
    DEFINITIONS(Octicons.TASKLIST_16),
    TRANSFER(Octicons.ARROW_SWITCH_16);

    private final Octicons icon;

    Section(Octicons icon) {
        this.icon = icon;
    }

    Octicons icon() {
        return icon;
    }

    /// In places and in the keys of texts.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one with this id, or the first.
    static Section of(String id) {
        for (Section section : values()) {
            if (section.id().equals(id)) {
                return section;
            }
        }
        return PERSON;
    }
}
