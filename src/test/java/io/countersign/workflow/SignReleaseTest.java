package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.definition.Checklists;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.store.SignOffs;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.SignOffVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignReleaseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:40:58.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Checklists CHECKLISTS = new Checklists();
    private static final Checklist POLICY = CHECKLISTS.policy();
    private static final Typefaces TYPEFACES = new Typefaces();

    private final Path out;
    private final Path key;
    private final Store store;
    private final SignRelease signRelease;
    private long release;

    SignReleaseTest(@TempDir Path folder) throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        key = folder.resolve("key.p12");
        KeyMaker.make(key, "Lin Mei", "secret".toCharArray(), NOW);
        store = SqliteStore.open(folder.resolve("data"), CLOCK);
        PdfSignOffComposer composer = new PdfSignOffComposer(TYPEFACES);
        signRelease = new SignRelease(
                store,
                new AssessRelease(store, POLICY, _ -> new DocumentationReview(Map.of(), List.of()), CLOCK),
                composer,
                new PdfSignOffSigner(TYPEFACES),
                new SignOffVerifier(composer, new KnownKeys(List.of()), CLOCK),
                CLOCK,
                CHECKLISTS.policyFile(),
                "Countersign test");
    }

    @BeforeEach
    void open_a_release_with_evidence() throws Exception {
        Release draft = new Release(
                0, "WordPress", "6.8", "1", "Ubuntu 24.04", List.of(new Image("azure", "wp", "")), 1, NOW);
        release = store.write("Lin Mei", session -> session.releases().add(draft));
        importFile("trivy.json", "{}");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_approval_is_signed_verified_and_remembered() throws Exception {
        answerAll();
        Path target = out.resolve("signed.pdf");
        char[] password = "secret".toCharArray();

        SignRelease.Signed signed = signRelease.sign(request(Verdict.APPROVED, ""), key, password, target, Progress.SILENT);

        assertThat(signed.number()).isEqualTo("CS-2026-0001");
        assertThat(signed.verification().state()).isEqualTo(Verification.State.HALF_SIGNED);
        assertThat(signed.verification().file()).isEqualTo("signed.pdf");
        assertThat(signed.sha256()).isEqualTo(sha256(Files.readAllBytes(target)));
        assertThat(password).containsOnly('\0');
        assertThat(files()).containsExactly("signed.pdf");
        SignOffs.SignOff remembered = store.read(session -> session.signOffs().of(release)).getFirst();
        assertThat(remembered.sha256()).isEqualTo(signed.sha256());
        AuditEntry head = store.read(session -> session.audit().head()).orElseThrow();
        assertThat(head.action()).isEqualTo("signoff.signed");
        assertThat(head.after()).contains(signed.sha256());
        assertThat(head.previousHash()).isEqualTo(dossier(signed).chainHead());
    }

    @Test
    void a_second_sign_off_has_the_next_number() {
        answerAll();
        sign(Verdict.APPROVED, "", out.resolve("one.pdf"));

        SignRelease.Signed second = sign(Verdict.REFUSED, "A host key was left behind.", out.resolve("two.pdf"));

        assertThat(second.number()).isEqualTo("CS-2026-0002");
    }

    @Test
    void what_blocks_keeps_an_approval_from_being_signed() throws Exception {
        assertProblem(ProblemCode.SIGN_BLOCKED, Verdict.APPROVED, "", "secret");

        assertNothingWasDone();
    }

    @Test
    void a_refusal_needs_no_answers_but_a_reason() throws Exception {
        assertProblem(ProblemCode.SIGN_REASON_MISSING, Verdict.REFUSED, "  ", "secret");
        assertNothingWasDone();

        SignRelease.Signed refused = sign(Verdict.REFUSED, "A host key was left behind.", out.resolve("no.pdf"));

        assertThat(refused.verification().state()).isEqualTo(Verification.State.HALF_SIGNED);
        assertThat(dossier(refused).blockers()).isNotEmpty();
    }

    @Test
    void a_wrong_password_leaves_nothing_behind() throws Exception {
        answerAll();

        assertProblem(ProblemCode.KEY_PASSWORD, Verdict.APPROVED, "", "wrong");

        assertNothingWasDone();
    }

    @Test
    void another_file_is_never_replaced() throws Exception {
        answerAll();
        Path target = Files.writeString(out.resolve("signed.pdf"), "precious");

        assertProblem(ProblemCode.SIGN_EXISTS, Verdict.APPROVED, "", "secret");

        assertThat(target).hasContent("precious");
        assertThat(files()).containsExactly("signed.pdf");
    }

    @Test
    void a_folder_that_is_not_there_is_told_in_words() {
        answerAll();

        assertThatThrownBy(() -> sign(Verdict.APPROVED, "", out.resolve("missing/signed.pdf")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.SIGN_TARGET));
    }

    @Test
    void a_preview_needs_neither_answers_nor_key_and_changes_nothing() throws Exception {
        byte[] preview = signRelease.preview(request(Verdict.APPROVED, ""));

        assertThat(new String(preview, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertNothingWasDone();
    }

    private void assertNothingWasDone() throws IOException {
        List<SignOffs.SignOff> remembered = store.read(session -> session.signOffs().of(release));
        Optional<AuditEntry> head = store.read(session -> session.audit().head());
        assertThat(files()).isEmpty();
        assertThat(remembered).isEmpty();
        assertThat(head).isEmpty();
    }

    private void assertProblem(ProblemCode code, Verdict verdict, String reason, String password) {
        assertThatThrownBy(() -> signRelease.sign(
                        request(verdict, reason),
                        key,
                        password.toCharArray(),
                        out.resolve("signed.pdf"),
                        Progress.SILENT))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private SignRelease.Signed sign(Verdict verdict, String reason, Path target) {
        return signRelease.sign(request(verdict, reason), key, "secret".toCharArray(), target, Progress.SILENT);
    }

    private static Dossier dossier(SignRelease.Signed signed) {
        return Objects.requireNonNull(signed.verification().dossier());
    }

    private SignRequest request(Verdict verdict, String reason) {
        return new SignRequest(
                release,
                verdict,
                reason,
                Language.ENGLISH,
                new Person("Lin Mei", "reviewer"),
                new Person("Anna Keller", ""));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(out)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void answerAll() {
        store.write("Lin Mei", session -> {
            POLICY.items().filter(Item::mandatory).forEach(item -> session.reviews().answer(release, 1, pass(item)));
            return true;
        });
    }

    private static Answer pass(Item item) {
        return new Answer(
                item.id(), item.textHash(), AnswerValue.PASS, "", AssessmentResult.NEEDS_REVIEW, "Lin Mei", NOW);
    }

    private void importFile(String name, String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String hash = sha256(bytes);
        try (io.countersign.store.Files.Incoming incoming = store.files().receive()) {
            incoming.stream().write(bytes);
            incoming.keep(hash);
        }
        store.write("Lin Mei", session -> {
            long id = session.evidence().open(evidence(0, name, bytes.length, hash));
            session.evidence().finish(evidence(id, name, bytes.length, hash));
            return id;
        });
    }

    private Evidence evidence(long id, String name, long size, String hash) {
        ScanInfo scan = new ScanInfo("Trivy", "1", "/", NOW, true, List.of());
        Format format = new Format("trivy-json", EvidenceKind.SCAN, "Trivy JSON");
        return new Evidence(id, release, 1, name, size, hash, format, NOW, "Lin Mei", Counts.NONE, scan);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
