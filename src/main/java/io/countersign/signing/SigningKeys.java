package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Opens key files (PKCS#12, RFC 7292).
public final class SigningKeys {
    private SigningKeys() {}

    /// The first key in a file, checked to be of use at a moment.
    ///
    /// @param password wiped before this returns
    /// @throws ProblemException if the file cannot be read, the password is wrong, there is no key in it, or the key may
    ///     not sign: expired, not yet valid, made for something else, of a kind that verifiers do not know
    public static SigningKey open(Path file, char[] password, Instant now) {
        try {
            SigningKey key = first(load(file, password), password, file);
            KeyChecks.check(key.certificate(), now);
            return key;
        } catch (GeneralSecurityException e) {
            throw new ProblemException(Problem.of(ProblemCode.KEY_UNREADABLE, name(file)), e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static KeyStore load(Path file, char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
            return store;
        } catch (IOException e) {
            boolean wrongPassword = e.getCause() instanceof UnrecoverableKeyException;
            ProblemCode code = wrongPassword ? ProblemCode.KEY_PASSWORD : ProblemCode.KEY_UNREADABLE;
            throw new ProblemException(Problem.of(code, name(file)), e);
        }
    }

    private static SigningKey first(KeyStore store, char[] password, Path file) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
            if (key instanceof PrivateKey signing) {
                return new SigningKey(signing, chain(store.getCertificateChain(alias)));
            }
        }
        throw ProblemException.of(ProblemCode.KEY_MISSING, name(file));
    }

    private static List<X509Certificate> chain(Certificate[] certificates) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : certificates) {
            if (certificate instanceof X509Certificate x509) {
                chain.add(x509);
            }
        }
        return chain;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
