package io.countersign.workflow;

import io.countersign.model.audit.Flaw;
import io.countersign.model.message.Message;
import io.countersign.store.Files;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.io.OutputStream;

/// Compares a kept file with the hash it is kept under.
final class KeptFile {
    private KeptFile() {}

    static Optional<Flaw> flaw(Files files, String sha256) {
        try (InputStream in = files.open(sha256)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256)
                    ? Optional.empty()
                    : Optional.of(new Flaw(0, Message.of("record.file.changed", sha256)));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.of(new Flaw(0, Message.of("record.file.missing", sha256)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
