package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.definition.Checklists;
import io.countersign.definition.Definitions;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import io.countersign.store.SignOffs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignReleaseTest {
    private final Path folder;
    private final SigningRound round;

    SignReleaseTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        round = new SigningRound(folder);
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void an_approval_is_signed_verified_and_remembered() throws Exception {
        round.answerAll();
        Path target = round.out.resolve("signed.pdf");
        char[] password = "secret".toCharArray();

        SignRelease.Signed signed = round.signRelease.sign(round.request(Verdict.APPROVED, ""), KeySource.of(round.reviewerKey), password, target, Progress.SILENT);

        assertThat(signed.number()).isEqualTo("CS-2026-0001");
        assertThat(signed.verification().isHalfSigned()).isTrue();
        assertThat(signed.verification().file()).isEqualTo("signed.pdf");
        assertThat(signed.sha256()).isEqualTo(SigningRound.sha256(Files.readAllBytes(target)));
        assertThat(dossier(signed).reviewer().certificate())
                .isEqualTo(signed.verification().signatures().getFirst().fingerprint());
        assertThat(password).containsOnly('\0');
        assertThat(round.files()).containsExactly("signed.pdf", "signed.record.jsonl");
        SignOffs.SignOff remembered = round.store.read(session -> session.signOffs().of(round.release)).getFirst();
        assertThat(remembered.sha256()).isEqualTo(signed.sha256());
        AuditEntry head = round.store.read(session -> session.audit().head()).orElseThrow();
        assertThat(head.action()).isEqualTo("signoff.signed");
        assertThat(head.after()).contains(signed.sha256());
        assertThat(head.previousHash()).isEqualTo(dossier(signed).chainHead());
    }

    @Test
    void what_is_named_and_embedded_are_the_users_own_rules_and_tables() throws Exception {
        Path data = folder.resolve("own");
        byte[] table = """
                table: dangerous-ports
                dated: 2026-11-02
                sources: [https://example.com/ports]
                rows:
                  - {port: 7, protocol: tcp, service: echo, why: {en: It answers., zh: 会响应。}}
                """.getBytes(StandardCharsets.UTF_8);
        Files.write(Files.createDirectories(data.resolve("knowledge")).resolve("dangerous-ports.yaml"), table);
        byte[] policy = (new String(new Checklists().policyFile(), StandardCharsets.UTF_8) + "# ours\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(Files.createDirectories(data.resolve("checklists")).resolve("ours.yaml"), policy);

        try (SigningRound own = new SigningRound(
                Files.createDirectory(folder.resolve("round")), SigningRound.CLOCK, Definitions.in(data))) {
            own.answerAll();
            SignRelease.Signed signed = own.sign(Verdict.APPROVED, "", "own.pdf");

            assertThat(dossier(signed).basis())
                    .contains(new Basis(
                            Basis.Kind.KNOWLEDGE,
                            "dangerous-ports",
                            "",
                            LocalDate.of(2026, 11, 2),
                            table.length,
                            SigningRound.sha256(table)))
                    .extracting(Basis::sha256)
                    .contains(SigningRound.sha256(policy));
            assertThat(signed.verification().checks())
                    .filteredOn(check -> check.id().equals("inputs"))
                    .extracting(Check::outcome)
                    .containsExactly(Outcome.YES);
        }
    }

    @Test
    void a_second_sign_off_has_the_next_number() {
        round.answerAll();
        round.sign(Verdict.APPROVED, "", "one.pdf");

        SignRelease.Signed second = round.sign(Verdict.REFUSED, "A host key was left behind.", "two.pdf");

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

        SignRelease.Signed refused = round.sign(Verdict.REFUSED, "A host key was left behind.", "no.pdf");

        assertThat(refused.verification().isHalfSigned()).isTrue();
        assertThat(dossier(refused).blockers()).isNotEmpty();
    }

    @Test
    void a_wrong_password_leaves_nothing_behind() throws Exception {
        round.answerAll();

        assertProblem(ProblemCode.KEY_PASSWORD, Verdict.APPROVED, "", "wrong");

        assertNothingWasDone();
    }

    @Test
    void a_key_that_a_list_beside_the_trusted_ones_revokes_does_not_sign() throws Exception {
        round.answerAll();
        try (TestAuthority authority = new TestAuthority(SigningRound.NOW)) {
            SigningKey key = authority.issue("Lin Mei");
            authority.revoke(key.certificate(), SigningRound.NOW.minusSeconds(60));
            Files.createDirectory(round.trusted);
            Files.write(round.trusted.resolve("revoked.crl"), authority.list().getEncoded());

            assertRevoked(round.keyFile(key), Assurance.none());
        }
    }

    @Test
    void a_key_that_its_authority_revokes_when_asked_does_not_sign() throws Exception {
        round.answerAll();
        try (TestAuthority authority = new TestAuthority(SigningRound.NOW)) {
            SigningKey key = authority.issue("Lin Mei");
            authority.revoke(key.certificate(), SigningRound.NOW.minusSeconds(60));

            assertRevoked(round.keyFile(key), new Assurance(Assurance.Level.LT, authority.timeStamps()));
        }
    }

    private void assertRevoked(Path key, Assurance assurance) throws IOException {
        assertThatThrownBy(() -> round.signRelease.sign(
                        round.request(Verdict.APPROVED, ""),
                        KeySource.of(key),
                        "secret".toCharArray(),
                        round.out.resolve("signed.pdf"),
                        assurance,
                        Progress.SILENT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.KEY_REVOKED));
        assertNothingWasDone();
    }

    @Test
    void another_file_is_never_replaced() throws Exception {
        round.answerAll();
        Path target = Files.writeString(round.out.resolve("signed.pdf"), "precious");

        assertProblem(ProblemCode.SIGN_EXISTS, Verdict.APPROVED, "", "secret");

        assertThat(target).hasContent("precious");
        assertThat(round.files()).containsExactly("signed.pdf");
    }

    @Test
    void a_folder_that_is_not_there_is_told_in_words() {
        round.answerAll();

        assertThatThrownBy(() -> round.sign(Verdict.APPROVED, "", "missing/signed.pdf"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.SIGN_TARGET));
    }

    @Test
    void evidence_that_is_gone_from_the_disk_is_told_by_name() throws Exception {
        round.answerAll();
        round.loseEvidence();

        assertProblem(ProblemCode.FILE_UNREADABLE, Verdict.APPROVED, "", "secret");

        assertNothingWasDone();
    }

    @Test
    void evidence_that_was_changed_on_the_disk_is_never_signed() throws Exception {
        round.answerAll();
        round.changeEvidence();

        assertProblem(ProblemCode.SIGN_NOT_VERIFIED, Verdict.APPROVED, "", "secret");

        assertNothingWasDone();
    }

    @Test
    void a_preview_needs_neither_answers_nor_key_and_changes_nothing() throws Exception {
        byte[] preview = round.signRelease.preview(round.request(Verdict.APPROVED, ""));

        assertThat(new String(preview, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertNothingWasDone();
    }

    private void assertNothingWasDone() throws IOException {
        List<SignOffs.SignOff> remembered = round.store.read(session -> session.signOffs().of(round.release));
        AuditEntry head = round.store.read(session -> session.audit().head()).orElseThrow();
        assertThat(round.files()).isEmpty();
        assertThat(remembered).isEmpty();
        assertThat(head.action()).isEqualTo("release.created");
    }

    private void assertProblem(ProblemCode code, Verdict verdict, String reason, String password) {
        assertThatThrownBy(() -> round.signRelease.sign(
                        round.request(verdict, reason),
                        KeySource.of(round.reviewerKey),
                        password.toCharArray(),
                        round.out.resolve("signed.pdf"),
                        Progress.SILENT))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private static Dossier dossier(SignRelease.Signed signed) {
        return Objects.requireNonNull(signed.verification().dossier());
    }
}
