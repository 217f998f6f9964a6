package io.countersign.workflow;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.KeyAlgorithm;
import io.countersign.signing.CertificateFile;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.NamedKey;
import io.countersign.signing.Pem;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TokenSlot;
import io.countersign.workflow.KeepTrust.Trusted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// Makes a key for who has none, and asks an authority to vouch for it. Passwords are wiped before a method returns.
/// Thread-safe.
public final class KeepKeys {
    /// Whoever finds a key file can try passwords as long as he likes.
    public static final int SHORTEST_PASSWORD = 8;

    private final Clock clock;

    public KeepKeys(Clock clock) {
        this.clock = clock;
    }

    /// Makes a key whose certificate nobody vouches for but itself.
    ///
    /// @param file a PKCS#12 file that is not there yet
    /// @throws ProblemException if the name is empty, the password is short, or the file cannot be written
    public Trusted make(Path file, String name, KeyAlgorithm algorithm, char[] password) {
        try {
            if (name.isBlank()) {
                throw ProblemException.of(ProblemCode.KEY_NAME_MISSING);
            }
            if (password.length < SHORTEST_PASSWORD) {
                throw ProblemException.of(ProblemCode.KEY_WEAK_PASSWORD, SHORTEST_PASSWORD);
            }
            return KeepTrust.describe(KeyMaker.make(file, name.strip(), algorithm, password, clock.instant()));
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// The tokens that are plugged in, none for a file with keys. No PIN is needed for it.
    ///
    /// @throws ProblemException if the library is not there, or is none
    public List<TokenSlot> tokens(Path file) {
        return KeyFile.isToken(file) ? KeyFile.tokens(file) : List.of();
    }

    /// The keys that can be chosen in a file or on a token.
    ///
    /// @throws ProblemException if it cannot be opened, or there are several tokens and none is named
    public List<NamedKey> list(KeySource source, char[] password) {
        return KeyFile.list(source, password);
    }

    /// Whose key it is.
    ///
    /// @throws ProblemException if it cannot be opened, or is not fit for signing
    public Trusted show(KeySource key, char[] password) {
        return KeepTrust.describe(open(key, password).certificate());
    }

    /// Writes the certificate, to be given to those who are to know the key.
    ///
    /// @throws ProblemException as [#show], or if the target is there or cannot be written
    public Trusted exportCertificate(KeySource source, char[] password, Path target) {
        SigningKey key = open(source, password);
        write(target, Pem.certificate(key.certificate()));
        return KeepTrust.describe(key.certificate());
    }

    /// Writes a request with which an authority can vouch for the key (PKCS#10).
    ///
    /// @throws ProblemException as [#show], or if the target is there or cannot be written
    public Trusted request(KeySource source, char[] password, Path target) {
        SigningKey key = open(source, password);
        write(target, KeyMaker.request(key));
        return KeepTrust.describe(key.certificate());
    }

    /// Puts the certificate with which an authority vouches for a key into its file.
    ///
    /// @param file a PKCS#12 file
    /// @param answer the certificate and those of its issuers, PEM or DER
    /// @throws ProblemException as [#show], or if the certificate is not one of this key, or is not fit for signing
    public Trusted install(Path file, char[] password, Path answer) {
        char[] again = password.clone();
        try {
            SigningKey key = open(KeySource.of(file), password);
            if (!key.provider().isEmpty()) {
                throw ProblemException.of(ProblemCode.KEY_UNREADABLE, file.toString()); // a token is filled by its maker's program
            }
            return KeyMaker.install(file, key, CertificateFile.read(answer), again, clock.instant())
                    .map(KeepTrust::describe)
                    .orElseThrow(() -> ProblemException.of(
                            ProblemCode.KEY_ANSWER, answer.toString(), file.toString()));
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            Arrays.fill(again, '\0');
        }
    }

    private SigningKey open(KeySource source, char[] password) {
        return KeyFile.open(source, password, clock.instant());
    }

    private static void write(Path target, String pem) {
        try {
            Files.writeString(target, pem, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static ProblemException failed(Path file, IOException cause) {
        return new ProblemException(Problem.of(ProblemCode.KEY_TARGET, file.toString()), cause);
    }
}
