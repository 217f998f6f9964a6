package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.FrameWords;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApproveSignOffTest {
    private final SigningRound round;
    private Path half = Path.of("");

    ApproveSignOffTest(@TempDir Path folder) throws IOException {
        round = new SigningRound(folder);
    }

    @BeforeEach
    void review() {
        round.answerAll();
        half = round.sign(Verdict.APPROVED, "", "half.pdf").file();
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void the_second_signature_puts_it_in_force_and_leaves_the_first_valid() throws IOException {
        SignRelease.Signed signed = approve(half, round.approverKey, "full.pdf");

        assertThat(signed.verification().isInForce()).isTrue();
        assertThat(signed.verification().signatures())
                .extracting(SignatureReport::name, SignatureReport::intact)
                .containsExactly(
                        tuple("Lin Mei", true),
                        tuple("Anna Keller", true));
        assertThat(round.files()).containsExactly("full.pdf", "full.record.jsonl", "half.pdf", "half.record.jsonl");
        Optional<AuditEntry> head = round.store.read(session -> session.audit().head());
        assertThat(head.orElseThrow().action()).isEqualTo("signoff.approved");
        assertThat(head.orElseThrow().releaseId()).isEqualTo(round.release);
    }

    @Test
    void the_approver_says_why_in_as_many_words_as_the_frame_holds() throws IOException {
        String most = "x".repeat(FrameWords.LONGEST_OF_APPROVER);

        assertThatThrownBy(() -> approve(half, round.approverKey, "long.pdf", most + "y"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code())
                        .isEqualTo(ProblemCode.APPROVE_REASON_LONG));
        assertThat(round.files()).containsExactly("half.pdf", "half.record.jsonl");
        SignRelease.Signed signed = approve(half, round.approverKey, "full.pdf", " Seen the\nwaivers: 三项都在期限内。 ");

        assertThat(signed.verification().isInForce()).isTrue();
        assertThat(signed.verification().signatures())
                .extracting(SignatureReport::reason)
                .containsExactly("", "Seen the waivers: 三项都在期限内。");
        assertThat(signed.verification().signatures().getLast().meaning())
                .isEqualTo(Message.of("dossier.frame.approver", Message.of("dossier.verdict.approved")));
        try (PDDocument pdf = Loader.loadPDF(signed.file().toFile())) {
            assertThat(pdf.getSignatureDictionaries())
                    .extracting(PDSignature::getReason)
                    .anySatisfy(said -> assertThat(said).endsWith(" Seen the waivers: 三项都在期限内。"));
        }
    }

    @Test
    void the_reviewer_cannot_approve_with_the_same_key() throws IOException {
        assertProblem(ProblemCode.SIGN_SAME_PERSON, half, round.reviewerKey);

        assertThat(round.files()).containsExactly("half.pdf", "half.record.jsonl");
    }

    @Test
    void what_is_signed_by_both_waits_for_nobody() {
        Path full = approve(half, round.approverKey, "full.pdf").file();

        assertProblem(ProblemCode.APPROVE_NOT_HALF_SIGNED, full, round.approverKey);
    }

    @Test
    void a_revoked_key_neither_approves_nor_refuses_nor_signs_a_statement() throws Exception {
        try (TestAuthority authority = new TestAuthority(SigningRound.NOW)) {
            SigningKey key = authority.issue("Anna Keller");
            authority.revoke(key.certificate(), SigningRound.NOW.minusSeconds(60));
            Files.createDirectory(round.trusted);
            Files.write(round.trusted.resolve("revoked.crl"), authority.list().getEncoded());
            Path file = round.keyFile(key);

            assertProblem(ProblemCode.KEY_REVOKED, half, file);
            assertProblem(
                    ProblemCode.KEY_REVOKED,
                    () -> round.refuse(half, file, "No.", List.of()));
            assertProblem(
                    ProblemCode.KEY_REVOKED,
                    () -> round.exportRelease.exportSigned(
                            round.release, KeySource.of(file), "secret".toCharArray(), round.out.resolve("statement.json")));
        }

        assertThat(round.files()).containsExactly("half.pdf", "half.record.jsonl");
    }

    private void assertProblem(ProblemCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private void assertProblem(ProblemCode code, Path file, Path key) {
        assertThatThrownBy(() -> approve(file, key, "more.pdf"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private SignRelease.Signed approve(Path file, Path key, String target) {
        return approve(file, key, target, "");
    }

    private SignRelease.Signed approve(Path file, Path key, String target, String reason) {
        return round.approve(file, key, target, reason);
    }
}
