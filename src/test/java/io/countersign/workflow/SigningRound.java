package io.countersign.workflow;

import io.countersign.definition.Definitions;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.dossier.pdf.PrintCopy;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.release.Image;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TrustList;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import io.countersign.verify.SignOffVerifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A round with one file of evidence on a real database, and the keys of two people.
final class SigningRound implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T08:40:58.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Typefaces TYPEFACES = new Typefaces();

    final Store store;
    private final ReleaseChecklists checklists;
    final long release;
    final Path reviewerKey;
    final Path approverKey;
    final Path out;
    final Path trusted;
    final SignRelease signRelease;
    final ApproveSignOff approveSignOff;
    final RefuseSignOff refuseSignOff;
    final ExportRelease exportRelease;
    final PrintSignOff printSignOff;

    SigningRound(Path folder) throws IOException {
        this(folder, CLOCK);
    }

    /// @param clock by which findings are judged and the round is signed
    SigningRound(Path folder, Clock clock) throws IOException {
        this(folder, clock, Definitions.shipped());
    }

    /// @param definitions what the round is judged by
    SigningRound(Path folder, Clock clock, Definitions definitions) throws IOException {
        trusted = folder.resolve("trusted");
        out = Files.createDirectory(folder.resolve("out"));
        reviewerKey = key(folder, "Lin Mei");
        approverKey = key(folder, "Anna Keller");
        store = SqliteStore.open(folder.resolve("data"), clock);
        PdfSignOffComposer composer = new PdfSignOffComposer(TYPEFACES);
        PdfSignOffSigner signer = new PdfSignOffSigner(TYPEFACES, Assurance::none);
        SignOffVerifier verifier =
                new LocalVerifier(composer, new PdfFrameDrawing(TYPEFACES), new KnownKeys(List.of()), clock);
        checklists = new ReleaseChecklists(definitions.checklists());
        AssessRelease assess = new AssessRelease(
                store,
                checklists::of,
                _ -> new DocumentationReview(Map.of(), List.of()),
                () -> new Knowledge(definitions.knowledge().tables()),
                clock);
        KeepTrust trust = new KeepTrust(new TrustList(trusted));
        BasisFiles basis = new BasisFiles(definitions.checklists(), definitions.knowledge());
        signRelease = new SignRelease(
                store,
                assess,
                composer,
                signer,
                verifier,
                trust,
                clock,
                basis,
                "Countersign test");
        printSignOff = new PrintSignOff(verifier, new PrintCopy(TYPEFACES), clock);
        exportRelease = new ExportRelease(store, assess, basis, verifier, trust, clock, "Countersign test");
        refuseSignOff = new RefuseSignOff(store, verifier, trust, clock);
        approveSignOff = new ApproveSignOff(store, signer, verifier, trust, clock);
        release = new CreateRelease(store, clock, () -> "Lin Mei")
                .create("WordPress", "6.8", "1", "Ubuntu 24.04", List.of(new Image("azure", "wp", "")))
                .id();
        importFile("trivy.json", "{}");
    }

    private static Path key(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".p12");
        KeyMaker.make(file, name, "secret".toCharArray(), NOW);
        return file;
    }

    /// A key as a file, with its whole chain.
    Path keyFile(SigningKey key) throws IOException, GeneralSecurityException {
        char[] password = "secret".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("signing", key.key(), password, key.chain().toArray(Certificate[]::new));
        Path file = out.resolveSibling("issued.p12");
        try (OutputStream to = Files.newOutputStream(file)) {
            store.store(to, password);
        }
        return file;
    }

    SignRequest request(Verdict verdict, String reason) {
        return new SignRequest(
                release,
                verdict,
                reason,
                Language.ENGLISH,
                new Person("Lin Mei", "reviewer"),
                new Person("Anna Keller", ""));
    }

    SignRelease.Signed sign(Verdict verdict, String reason, String target) {
        return signRelease.sign(
                request(verdict, reason), KeySource.of(reviewerKey), "secret".toCharArray(), out.resolve(target), Progress.SILENT);
    }

    SignRelease.Signed approve(Path half, Path key, String target, String reason) {
        return approve(half, key, target, reason, false);
    }

    /// @param otherName whether the key may be in another name
    SignRelease.Signed approve(Path half, Path key, String target, String reason, boolean otherName) {
        try {
            return approveSignOff.approve(
                    new ApproveSignOff.Request(half, out.resolve(target), reason, otherName, Assurance.none()),
                    KeySource.of(key),
                    "secret".toCharArray(),
                    Progress.SILENT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Refusal refuse(Path half, Path key, String reason, List<Refusal.Point> points) {
        return refuseSignOff.refuse(
                new RefuseSignOff.Request(half, reason, points, false), KeySource.of(key), "secret".toCharArray());
    }

    void answerAll() {
        store.write("Lin Mei", session -> {
            Checklist checklist =
                    checklists.of(session.releases().find(release).orElseThrow());
            checklist.items().filter(Item::mandatory).forEach(item -> session.reviews().answer(release, 1, pass(item)));
            return true;
        });
    }

    void loseEvidence() throws IOException {
        for (Path kept : evidenceOnDisk()) {
            Files.delete(kept);
        }
    }

    void changeEvidence() throws IOException {
        for (Path kept : evidenceOnDisk()) {
            kept.toFile().setWritable(true);
            Files.writeString(kept, "[]");
        }
    }

    private List<Path> evidenceOnDisk() throws IOException {
        try (Stream<Path> found = Files.walk(out.resolveSibling("data").resolve("files"))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /// The files that are in the folder of the signed ones.
    List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(out)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    static Answer pass(Item item) {
        return new Answer(
                item.id(), item.textHash(), AnswerValue.PASS, "", AssessmentResult.NEEDS_REVIEW, "Lin Mei", NOW, 1);
    }

    private void importFile(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String hash = sha256(bytes);
        try (io.countersign.store.Files.Incoming incoming = store.files().receive()) {
            incoming.stream().write(bytes);
            incoming.keep(hash);
        }
        store.write("Lin Mei", session -> {
            long id = session.evidence().open(evidence(release, 0, name, bytes.length, hash));
            session.evidence().finish(evidence(release, id, name, bytes.length, hash));
            return id;
        });
    }

    private static Evidence evidence(long release, long id, String name, long size, String hash) {
        ScanInfo scan = new ScanInfo("Trivy", "1", "/", NOW, true, List.of());
        Format format = new Format("trivy-json", EvidenceKind.SCAN, "Trivy JSON");
        return new Evidence(id, release, 1, name, size, hash, format, NOW, "Lin Mei", Counts.NONE, scan);
    }
}
