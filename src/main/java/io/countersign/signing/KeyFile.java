package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// Reads a key from a PKCS#12 file or from a token, and refuses one whose signature would be worth nothing: nobody downstream would say
/// so before it is too late.
public final class KeyFile {
    private KeyFile() {}

    /// The key that is meant.
    ///
    /// @param password wiped before this returns
    /// @param now the time for which the certificate has to be valid
    /// @throws ProblemException if the file is no key file, the password is wrong, there are several keys and none is named, or the key is
    ///     not fit for signing
    public static SigningKey open(KeySource source, char[] password, Instant now) {
        try {
            SigningKey key = keys(source, password).choose(source.name(), isToken(source.file()) ? null : password);
            requireFit(key.certificate(), now);
            return key;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// Whether a file is the library of a token, rather than a file with a key.
    public static boolean isToken(Path file) {
        return TokenKey.isLibrary(file);
    }

    /// The tokens that are plugged in. No PIN is needed for it.
    ///
    /// @param library that a token's maker gives for it
    /// @throws ProblemException if it is not there, or is none
    public static List<TokenSlot> tokens(Path library) {
        return TokenKey.tokens(library);
    }

    /// The keys in a file or on a token, fit for signing or not.
    ///
    /// @param password wiped before this returns
    /// @throws ProblemException as [#open]
    public static List<NamedKey> list(KeySource source, char[] password) {
        try {
            return keys(source, password).all();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static KeyStoreKeys keys(KeySource source, char[] password) {
        Path file = source.file();
        return isToken(file) ? TokenKey.open(source, password) : new KeyStoreKeys(file, load(file, password), "");
    }

    /// @throws ProblemException if a signature with this certificate would be worth nothing
    static void requireFit(X509Certificate certificate, Instant now) {
        checkTime(certificate, now);
        checkUsage(certificate);
    }

    private static KeyStore load(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            return store;
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw problem(wrong ? ProblemCode.KEY_PASSWORD : ProblemCode.KEY_UNREADABLE, e, file);
        } catch (GeneralSecurityException e) {
            throw problem(ProblemCode.KEY_UNREADABLE, e, file);
        }
    }

    private static void checkTime(X509Certificate certificate, Instant now) {
        Instant first = certificate.getNotBefore().toInstant();
        Instant last = certificate.getNotAfter().toInstant();
        String name = DistinguishedName.of(certificate.getSubjectX500Principal());
        if (now.isAfter(last)) {
            throw ProblemException.of(
                    ProblemCode.KEY_EXPIRED, name, last.atOffset(ZoneOffset.UTC).toLocalDate());
        }
        if (now.isBefore(first)) {
            throw ProblemException.of(
                    ProblemCode.KEY_NOT_YET_VALID, name, first.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    private static void checkUsage(X509Certificate certificate) {
        if (!KeyKind.signs(certificate)) {
            throw ProblemException.of(
                    ProblemCode.KEY_USAGE, DistinguishedName.of(certificate.getSubjectX500Principal()));
        }
    }

    private static ProblemException problem(ProblemCode code, Exception cause, Path file) {
        return new ProblemException(Problem.of(code, file.toString()), cause);
    }
}
