package io.countersign.dossier;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.signoff.Basis;
import java.util.Locale;

/// The names under which things are embedded in a sign-off.
public final class AttachmentNames {
    /// The frozen record.
    public static final String RECORD = "review-record.json";

    /// The entries of the hash-chained record up to the one that the pages name.
    public static final String HISTORY = "history.jsonl";

    /// Every finding, where there are more than the pages list.
    public static final String FINDINGS = "findings.csv";

    private AttachmentNames() {}

    /// A file of rules or knowledge, such as `policy-2026.1.yaml` or `knowledge-end-of-life-2026-11-20.yaml`.
    public static String basis(Basis basis) {
        return switch (basis.kind()) {
            case CHECKLIST -> basis.id() + "-" + basis.version() + ".yaml";
            case PLATFORM -> "platform-" + basis.id() + "-" + basis.version() + ".yaml";
            case KNOWLEDGE -> "knowledge-" + basis.id() + "-" + basis.dated() + ".yaml";
        };
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
