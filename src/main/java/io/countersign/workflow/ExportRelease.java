package io.countersign.workflow;

import io.countersign.dossier.export.ExportKind;
import io.countersign.dossier.export.Exports;
import io.countersign.dossier.export.Exports.Source;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.parse.Json;
import io.countersign.signing.DsseEnvelope;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.store.SignOffs;
import io.countersign.store.Store;
import io.countersign.verify.SignOffVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// Hands the record of a round to other programs: the record of its sign-off where it has one, else the round as it
/// stands. Thread-safe.
public final class ExportRelease {
    private static final String IN_TOTO = "application/vnd.in-toto+json";

    private final Store store;
    private final DossierFreezer freezer;
    private final SignOffVerifier verifier;
    private final KeepTrust trust;
    private final Clock clock;

    public ExportRelease(
            Store store,
            AssessRelease assessRelease,
            BasisFiles basis,
            SignOffVerifier verifier,
            KeepTrust trust,
            Clock clock,
            String program) {
        this.store = store;
        this.freezer = new DossierFreezer(store, assessRelease, basis, clock, program);
        this.verifier = verifier;
        this.trust = trust;
        this.clock = clock;
    }

    /// Writes a form that is not signed.
    ///
    /// @param who is named as the reviewer where the round has no sign-off yet
    /// @param target a file that is not there yet
    /// @throws ProblemException if there is no such release, the form is signed, or the file cannot be written
    public Exported export(long releaseId, ExportKind kind, Language language, String who, Path target) {
        if (kind == ExportKind.IN_TOTO) {
            throw ProblemException.of(ProblemCode.EXPORT_KEY_MISSING);
        }
        Taken taken = take(releaseId, language, who);
        byte[] bytes = Exports.write(kind, taken.dossier(), taken.source());
        write(target, bytes);
        return new Exported(target, bytes.length, taken.source().isSigned());
    }

    /// Writes a statement in an envelope that is signed with the reviewer's key.
    ///
    /// @param password of the key store; wiped before this returns
    /// @throws ProblemException if the round has no sign-off, the key is of no use, or the file cannot be written
    public Exported exportSigned(long releaseId, KeySource source, char[] password, Path target) {
        SigningKey key = KeyFile.open(source, password, clock.instant());
        trust.requireUnrevoked(key.chain());
        Taken taken = signed(releaseId)
                .orElseThrow(() -> ProblemException.of(ProblemCode.EXPORT_NOT_SIGNED, String.valueOf(releaseId)));
        byte[] statement = Exports.write(ExportKind.IN_TOTO, taken.dossier(), taken.source());
        byte[] envelope = Json.write(DsseEnvelope.sign(IN_TOTO, statement, key)).getBytes(StandardCharsets.UTF_8);
        write(target, envelope);
        return new Exported(target, envelope.length, true);
    }

    private Taken take(long releaseId, Language language, String who) {
        return signed(releaseId).orElseGet(() -> {
            SignRequest request = new SignRequest(
                    releaseId, Verdict.REFUSED, "", language, new Person(who, ""), new Person("", ""));
            return new Taken(freezer.freeze(request).dossier(), Source.UNSIGNED);
        });
    }

    /// The record of the newest sign-off of the open round, if its file is where it was written, byte for byte.
    private Optional<Taken> signed(long releaseId) {
        Optional<SignOffs.SignOff> newest = store.read(session -> {
            Release release = session.releases()
                    .find(releaseId)
                    .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId)));
            return session.signOffs().of(releaseId).stream()
                    .filter(signOff -> signOff.round() == release.round())
                    .reduce((_, later) -> later);
        });
        return newest.filter(signOff -> Files.isRegularFile(Path.of(signOff.file()))).flatMap(this::read);
    }

    /// A file that cannot be read any more is not the one that was written either.
    private Optional<Taken> read(SignOffs.SignOff signOff) {
        Path file = Path.of(signOff.file());
        Verification found;
        try {
            found = verifier.verify(file);
        } catch (ProblemException _) {
            return Optional.empty();
        }
        Dossier dossier = found.dossier();
        return dossier == null || !found.sha256().equals(signOff.sha256())
                ? Optional.empty()
                : Optional.of(new Taken(dossier, new Source(String.valueOf(file.getFileName()), found.sha256())));
    }

    private static void write(Path target, byte[] bytes) {
        try {
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            throw ProblemException.of(ProblemCode.TARGET_EXISTS, target.toString());
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, target.toString()), e);
        }
    }

    /// The name that an export has unless a person gives it another.
    public static String fileName(Release release, ExportKind kind) {
        String name = SignRelease.fileName(release);
        return name.substring(0, name.length() - ".pdf".length()).toLowerCase(Locale.ROOT) + kind.ending();
    }

    /// What was written.
    ///
    /// @param signed whether it was taken from a sign-off
    public record Exported(Path file, long bytes, boolean signed) {}

    private record Taken(Dossier dossier, Source source) {}
}
