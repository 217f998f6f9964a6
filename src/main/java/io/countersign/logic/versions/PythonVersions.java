package io.countersign.logic.versions;

/// Orders versions as PEP 440 does.
final class PythonVersions {
    private PythonVersions() {}

    static int compare(String first, String second) {
        PythonVersion one = PythonVersion.parse(first);
        PythonVersion other = PythonVersion.parse(second);
        return one == null || other == null ? GenericVersions.compare(first, second) : one.compareTo(other);
    }
}
