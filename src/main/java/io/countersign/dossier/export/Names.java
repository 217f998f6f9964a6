package io.countersign.dossier.export;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Dossier;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/// Names that follow from the record, so that exporting again gives the same.
final class Names {
    private Names() {}

    /// A UUID made of names as RFC 9562 has it in version 5, which OSCAL asks for, but from a SHA-256.
    static String uuid(Dossier dossier, String... names) {
        MessageDigest digest = sha256();
        digest.update(dossier.chainHead().getBytes(StandardCharsets.UTF_8));
        digest.update(dossier.number().getBytes(StandardCharsets.UTF_8));
        for (String name : names) {
            digest.update((byte) 0);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
        }
        byte[] hash = digest.digest();
        hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong()).toString();
    }

    /// The package URL of a release.
    static String product(Release release) {
        return "pkg:generic/" + encoded(release.product().toLowerCase(Locale.ROOT)) + "@" + encoded(release.version())
                + "?build=" + encoded(release.build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
