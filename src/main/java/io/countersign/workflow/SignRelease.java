package io.countersign.workflow;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Verification;
import java.nio.file.Path;
import java.util.Locale;

/// Freezes a round, composes the sign-off, signs it, verifies it, and only then calls it done.
public final class SignRelease {
    /// The pages as they would be signed, for the preview: an unsigned PDF.
    public byte[] preview(SignRequest request) {
        throw new UnsupportedOperationException();
    }

    /// Signs.
    ///
    /// @param keyStore a PKCS#12 file
    /// @param password of the key store; wiped before this returns
    /// @param target where the PDF goes; nothing is there unless all went well
    /// @throws io.countersign.model.problem.ProblemException if something blocks an approval, the key is of no use, or
    ///     the written file does not verify
    public Signed sign(SignRequest request, Path keyStore, char[] password, Path target, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// The name that a sign-off's file has unless a person gives it another.
    public static String fileName(Release release) {
        String words = release.product() + "-" + release.version() + "-" + release.build() + "-r" + release.round();
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf";
    }

    /// A sign-off that was made.
    public record Signed(String number, Path file, String sha256, Verification verification) {}
}
