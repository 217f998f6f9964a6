package io.countersign.workflow;

import io.countersign.dossier.Attachments;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SignOffSigner;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.store.Session;
import io.countersign.store.SignOffs;
import io.countersign.store.Store;
import io.countersign.verify.SignOffVerifier;
import io.countersign.workflow.DossierFreezer.Frozen;
import io.countersign.workflow.SignRequest.Inputs;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Freezes a round, composes the sign-off, signs it, verifies it, and only then calls it done. Thread-safe.
public final class SignRelease {
    private static final int STEPS = 4;

    private final Store store;
    private final DossierFreezer freezer;
    private final SignOffComposer composer;
    private final SignOffSigner signer;
    private final SignOffVerifier verifier;
    private final KeepTrust trust;
    private final Clock clock;
    private final BasisFiles basis;

    /// @param trust whose lists say which keys were revoked
    /// @param basis the files of the checklists and the tables that are in use
    /// @param program name and version of this program
    public SignRelease(
            Store store,
            AssessRelease assessRelease,
            SignOffComposer composer,
            SignOffSigner signer,
            SignOffVerifier verifier,
            KeepTrust trust,
            Clock clock,
            BasisFiles basis,
            String program) {
        this.store = store;
        this.freezer = new DossierFreezer(store, assessRelease, basis, clock, program);
        this.composer = composer;
        this.signer = signer;
        this.verifier = verifier;
        this.trust = trust;
        this.clock = clock;
        this.basis = basis;
    }

    /// The pages as they would be signed, for the preview: an unsigned PDF. Nothing has to be answered for it.
    ///
    /// @throws ProblemException if there is no such release, or its evidence cannot be read
    public byte[] preview(SignRequest request) {
        Frozen frozen = freezer.freeze(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            composer.compose(frozen.dossier(), attachments(frozen, request.inputs()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// How much the evidence of a round is, to be said before a person chooses whether to embed it.
    ///
    /// @throws ProblemException if there is no such release
    public InputSize inputs(long releaseId) {
        return store.read(session -> {
            Release release = session.releases()
                    .find(releaseId)
                    .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId)));
            List<Evidence> evidence = session.evidence().of(release.id(), release.round());
            Set<String> fitting = Attachments.fitting(evidence);
            List<Evidence> embedded = evidence.stream()
                    .filter(file -> fitting.contains(file.keptSha256()))
                    .toList();
            return new InputSize(
                    evidence.size(),
                    embedded.size(),
                    embedded.stream().mapToLong(Evidence::size).sum());
        });
    }

    /// What the person has set for her signatures.
    public Assurance usual() {
        return signer.usual();
    }

    /// Signs.
    ///
    /// @param password of the key; wiped before this returns
    /// @param target where the PDF goes; nothing is there unless all went well
    /// @throws ProblemException if something blocks an approval, reviewer and approver are one person, the key is of no
    ///     use, or the written file does not verify
    public Signed sign(SignRequest request, KeySource source, char[] password, Path target, Progress progress) {
        return sign(request, source, password, target, signer.usual(), progress);
    }

    /// The same, with another assurance than the usual one.
    public Signed sign(
            SignRequest request,
            KeySource source,
            char[] password,
            Path target,
            Assurance assurance,
            Progress progress) {
        SigningKey key = KeyFile.open(source, password, clock.instant());
        trust.requireUnrevoked(key.chain());
        store.read(session -> TwoPersonRule.requireSubmitter(session, request, key.certificate()));
        progress.report(Message.of("dossier.progress.freezing"), 0, STEPS);
        Frozen frozen = freezer.freeze(request.reviewedWith(Fingerprint.of(key.certificate())));
        Dossier dossier = frozen.dossier();
        checkGate(dossier);
        try (Delivery delivery = new Delivery(target)) {
            progress.report(Message.of("dossier.progress.composing"), 1, STEPS);
            write(frozen, request.inputs(), key, delivery, assurance, progress);
            progress.report(Message.of("dossier.progress.verifying"), 3, STEPS);
            Verification verification = verify(dossier, delivery.finished(), target);
            delivery.deliver(
                    store, dossier.reviewer().name(), dossier, session -> remember(session, dossier, verification, target));
            progress.report(Message.of("dossier.progress.done"), STEPS, STEPS);
            return new Signed(dossier.number(), target, verification.sha256(), verification);
        }
    }

    private static void checkGate(Dossier dossier) {
        switch (dossier.verdict()) {
            case APPROVED -> {
                if (!dossier.blockers().isEmpty()) {
                    throw ProblemException.of(
                            ProblemCode.SIGN_BLOCKED, dossier.blockers().size());
                }
            }
            case REFUSED -> {
                if (dossier.reason().isEmpty()) {
                    throw ProblemException.of(ProblemCode.SIGN_REASON_MISSING);
                }
            }
        }
    }

    private void write(
            Frozen frozen,
            Inputs inputs,
            SigningKey key,
            Delivery delivery,
            Assurance assurance,
            Progress progress) {
        Dossier dossier = frozen.dossier();
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(delivery.draft()))) {
                composer.compose(dossier, attachments(frozen, inputs), out);
            }
            progress.report(Message.of("dossier.progress.signing"), 2, STEPS);
            signer.sign(
                    delivery.draft(),
                    delivery.finished(),
                    key,
                    new Statement(
                            SignatureField.REVIEWER,
                            dossier.reviewer(),
                            dossier.verdict(),
                            dossier.reason(),
                            dossier.language(),
                            clock.instant()),
                    assurance);
        } catch (IOException e) {
            throw delivery.failed(e);
        }
    }

    private Attachments attachments(Frozen frozen, Inputs inputs) {
        Dossier dossier = frozen.dossier();
        Set<String> embedded =
                switch (inputs) {
                    case EMBEDDED -> Attachments.fitting(dossier.evidence());
                    case HASHES -> Set.of();
                };
        return new Attachments(embedded, frozen.history(), hash -> open(dossier, hash));
    }

    private InputStream open(Dossier dossier, String hash) {
        byte[] rules = basis.find(hash);
        if (rules != null) {
            return new ByteArrayInputStream(rules);
        }
        try {
            return store.files().open(hash);
        } catch (IOException e) {
            String name = dossier.evidence().stream()
                    .filter(file -> file.keptSha256().equals(hash))
                    .map(Evidence::name)
                    .findFirst()
                    .orElse(hash);
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, name), e);
        }
    }

    /// The very file that is handed over has to verify, and to hold the very dossier that was frozen.
    private Verification verify(Dossier dossier, Path finished, Path target) {
        Verification found = verifier.verify(finished);
        requireUnrevoked(found);
        if (!found.isHalfSigned() || !dossier.equals(found.dossier())) {
            throw ProblemException.of(ProblemCode.SIGN_NOT_VERIFIED, found.summary());
        }
        return Delivery.named(found, target);
    }

    /// A key that its authority has taken back signs nothing that is worth keeping.
    static void requireUnrevoked(Verification found) {
        for (Check check : found.checks()) {
            if (check.text().key().startsWith("verify.keys.revoked")) {
                throw ProblemException.of(
                        ProblemCode.KEY_REVOKED, check.text().args().toArray());
            }
        }
    }

    private static void remember(Session session, Dossier dossier, Verification verification, Path target) {
        int year = dossier.composedAt().atOffset(ZoneOffset.UTC).getYear();
        if (!session.signOffs().nextNumber(year).equals(dossier.number())) {
            throw ProblemException.of(ProblemCode.SIGN_OVERTAKEN);
        }
        session.signOffs()
                .add(new SignOffs.SignOff(
                        dossier.number(),
                        dossier.release().id(),
                        dossier.release().round(),
                        dossier.verdict(),
                        dossier.reviewer().name(),
                        dossier.composedAt(),
                        target.toAbsolutePath().toString(),
                        verification.sha256()));
        session.audit()
                .append(new AuditEvent(
                        "signoff.signed",
                        dossier.release().id(),
                        dossier.number(),
                        "",
                        dossier.verdict() + " " + verification.sha256()));
    }

    /// The name that a sign-off's file has unless a person gives it another.
    public static String fileName(Release release) {
        String words = release.product() + "-" + release.version() + "-" + release.build() + "-r" + release.round();
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf";
    }

    /// What a sign-off would embed of its evidence.
    ///
    /// @param files all of the round
    /// @param embedded how many of them are not too large
    /// @param bytes how much that is
    public record InputSize(int files, int embedded, long bytes) {}

    /// Where the record up to a sign-off lies: beside it.
    public static Path recordFile(Path signOff) {
        return RecordFile.beside(signOff);
    }

    /// A sign-off that was made.
    public record Signed(String number, Path file, String sha256, Verification verification) {}
}
