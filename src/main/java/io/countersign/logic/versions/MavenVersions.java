package io.countersign.logic.versions;

import org.apache.maven.artifact.versioning.ComparableVersion;

/// Orders versions as Maven does, by its own class.
final class MavenVersions {
    private MavenVersions() {}

    static int compare(String first, String second) {
        return Integer.signum(new ComparableVersion(first.strip()).compareTo(new ComparableVersion(second.strip())));
    }
}
