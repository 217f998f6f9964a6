package io.countersign.ui.signoff;

import io.countersign.model.release.Release;
import java.util.Locale;

/// The name that is proposed for a sign-off's file.
final class SignOffFileName {
    private SignOffFileName() {}

    /// `<product>-<version>-<build>-r<round>.pdf` in lower case; what no file system likes becomes a hyphen.
    static String of(Release release) {
        String name = String.join("-", release.product(), release.version(), release.build(), "r" + release.round());
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._]+", "-").replaceAll("^[-.]+|[-.]+$", "") + ".pdf";
    }
}
