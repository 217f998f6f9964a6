package io.countersign.logic.versions;

import java.util.Locale;
import java.util.regex.Pattern;

/// The makers' own version within the one that a distribution gives a package.
public final class Upstream {
    private static final Pattern EPOCH = Pattern.compile("^[0-9]+:");
    private static final Pattern WORD = Pattern.compile("^(?:v|version |release |r)(?=[0-9])");

    private Upstream() {}

    /// Without epoch, leading `v`, and small letters throughout. The distribution's revision stays behind its hyphen, because
    /// a hyphen may as well belong to the makers: `2:8.2.7-1+deb12u1` becomes `8.2.7-1+deb12u1`.
    public static String of(String version) {
        String text = version.strip().toLowerCase(Locale.ROOT);
        text = EPOCH.matcher(text).replaceFirst("");
        return WORD.matcher(text).replaceFirst("");
    }
}
