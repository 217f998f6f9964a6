package io.countersign.logic.versions;

import java.util.Comparator;
import java.util.Locale;

/// Whose rules order the versions of a package. A text that is no version by the rules of its ecosystem is ordered as
/// [#GENERIC], so that every two texts have an order and nothing fails.
public enum Ecosystem implements Comparator<String> {
    /// Debian and Ubuntu: Debian Policy, section 5.6.12.
    DEB {
        @Override
        public int compare(String first, String second) {
            return DebianVersions.compare(first, second);
        }
    },
    /// Red Hat, SUSE and their kin: rpm-version(7).
    RPM {
        @Override
        public int compare(String first, String second) {
            return RpmVersions.compare(first, second);
        }
    },
    /// Maven: the version order of its POM reference.
    MAVEN {
        @Override
        public int compare(String first, String second) {
            return MavenVersions.compare(first, second);
        }
    },
    /// npm, Cargo, Go and Composer: Semantic Versioning 2.0.0.
    SEMVER {
        @Override
        public int compare(String first, String second) {
            return SemanticVersions.compare(first, second);
        }
    },
    /// Python: PEP 440.
    PYPI {
        @Override
        public int compare(String first, String second) {
            return PythonVersions.compare(first, second);
        }
    },
    /// Any other: numbers by value, words by letter, a word before a number.
    GENERIC {
        @Override
        public int compare(String first, String second) {
            return GenericVersions.compare(first, second);
        }
    };

    /// The rules for a type of package.
    ///
    /// @param type as in package URLs, such as `deb`; may be empty
    public static Ecosystem of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "deb" -> DEB;
            case "rpm" -> RPM;
            case "maven" -> MAVEN;
            case "npm", "cargo", "golang", "composer", "nuget", "hex", "pub", "swift" -> SEMVER;
            case "pypi" -> PYPI;
            default -> GENERIC;
        };
    }
}
