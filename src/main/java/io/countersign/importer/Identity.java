package io.countersign.importer;

import io.countersign.model.finding.FindingKind;

/// Makes the identities of findings the same way in every format, so that the same thing is one finding in the
/// reports of two scanners and in those of two rounds.
public final class Identity {
    private Identity() {}

    /// @param identifier the leading name of what is wrong: a CVE, a rule, a port
    /// @param component the name of the package that it is in, without a version, or empty
    /// @param place where it is, without anything that a rebuilt image changes, such as tags; a leading slash does not
    ///     count, for some scanners write it and some do not
    public static String of(FindingKind kind, String identifier, String component, String place) {
        String plain = place.startsWith("/") ? place.substring(1) : place;
        return kind + "|" + identifier + "|" + component + "|" + plain;
    }
}
