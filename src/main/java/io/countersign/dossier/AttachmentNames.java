package io.countersign.dossier;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Evidence;
import java.util.Locale;

/// The names under which things are embedded in a sign-off.
public final class AttachmentNames {
    /// The frozen record.
    public static final String RECORD = "review-record.json";

    private AttachmentNames() {}

    /// The checklist, such as `policy-2026.1.yaml`.
    public static String checklist(Checklist checklist) {
        return checklist.id() + "-" + checklist.version() + ".yaml";
    }

    /// How a file of evidence is called throughout a sign-off, such as `E-01`.
    ///
    /// @param index in the dossier's list, from 0
    public static String number(int index) {
        return String.format(Locale.ROOT, "E-%02d", index + 1);
    }

    /// A file of evidence: its number and the last part of its name.
    public static String evidence(int index, Evidence file) {
        String name = file.name();
        return number(index) + " " + name.substring(name.lastIndexOf('/') + 1);
    }
}
