package io.countersign.importer.host;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How RPM names a package: `name-epoch:version-release.architecture`, the epoch only where it is not 0.
///
/// @param version with epoch and release
record RpmPackage(String name, String version) {
    /// The architectures of RPM, as a part of a pattern.
    static final String ARCHITECTURE =
            "(?:noarch|x86_64(?:_v[234])?|i[3-6]86|aarch64|armv7hl|ppc64le|ppc64|s390x|riscv64|loongarch64|src)";

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9+._-]*)-((?:\\d+:)?[A-Za-z0-9][^\\s-]*-[^\\s-]+)\\." + ARCHITECTURE);

    /// Keys are stored as packages, without an architecture.
    private static final Pattern KEY = Pattern.compile("(gpg-pubkey)-([0-9a-f]+-[0-9a-f]+)(?:\\.\\(none\\))?");

    static Optional<RpmPackage> of(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.matches()
                ? Optional.of(new RpmPackage(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }
}
