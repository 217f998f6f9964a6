package io.countersign.logic.versions;

import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/// Orders versions as Semantic Versioning does. What falls short of three numbers, such as `1.2`, is filled up with zeros; a
/// leading `v` is left out.
final class SemanticVersions {
    private SemanticVersions() {}

    static int compare(String first, String second) {
        Semver one = parse(first);
        Semver other = parse(second);
        return one == null || other == null
                ? GenericVersions.compare(first, second)
                : Integer.signum(one.compareTo(other));
    }

    private static @Nullable Semver parse(String text) {
        String version = text.strip().replaceFirst("^[vV=]+", "");
        Semver strict = Semver.parse(version);
        if (strict != null || !version.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:[-+].*)?")) {
            return strict;
        }
        int end = version.replaceFirst("[-+].*$", "").length();
        String numbers = version.substring(0, end);
        return Semver.parse(numbers + (numbers.contains(".") ? ".0" : ".0.0") + version.substring(end));
    }
}
