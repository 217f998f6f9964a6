package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.dossier.PdfConformance;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import io.countersign.model.signoff.Verification.State;
import io.countersign.signing.Assurance;
import io.countersign.signing.Assurance.Level;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures that can be proved in later years, before our verifier and before strangers'.
class LongTermTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    static Path folder;

    private static SignedFiles files;
    private static TestAuthority authority;
    private static SigningKey reviewer;
    private static SigningKey approver;
    private static byte[] half;
    private static byte[] full;

    @BeforeAll
    static void sign() throws Exception {
        files = SignedFiles.shared();
        authority = new TestAuthority(SignedFiles.SIGNED_AT.plusSeconds(2));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        reviewer = authority.issue(
                files.dossier.reviewer().name(),
                generator.generateKeyPair(),
                SignedFiles.SIGNED_AT.minus(Duration.ofDays(90)),
                SignedFiles.SIGNED_AT.plus(Duration.ofDays(90)));
        approver = authority.issue(files.dossier.approver().name());
        half = files.review(files.composed, reviewer, level(Level.LT));
        full = files.approve(half, approver, level(Level.LTA));
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @Test
    void both_signatures_reach_the_highest_level() throws IOException {
        Verification found = verify(full, TODAY);

        assertThat(found.checks()).filteredOn(check -> check.outcome() == Check.Outcome.NO).isEmpty();
        assertThat(found.state()).isEqualTo(State.INTACT_TRUSTED);
        assertThat(found.isInForce()).isTrue();
        assertThat(found.signatures()).extracting(SignatureReport::level).containsExactly("B-LTA", "B-LTA", "");
    }

    @Test
    void they_hold_when_the_certificates_have_expired() throws IOException {
        assertThat(verify(full, TODAY.plus(Duration.ofDays(2000))).state()).isEqualTo(State.INTACT_TRUSTED);
    }

    @Test
    void half_signed_it_holds_as_well() throws IOException {
        Verification found = verify(half, TODAY);

        assertThat(found.checks()).filteredOn(check -> check.outcome() == Check.Outcome.NO).isEmpty();
        assertThat(found.isHalfSigned()).isTrue();
        assertThat(found.signatures().getFirst().level()).isEqualTo("B-LT");
    }

    @Test
    void a_time_stamp_alone_is_a_level_too() throws IOException {
        byte[] stamped = files.review(files.composed, approver, level(Level.T));

        assertThat(verify(stamped, TODAY).signatures().getFirst().level()).isEqualTo("B-T");
    }

    @Test
    void a_key_that_was_revoked_after_the_time_stamp_still_proves() throws IOException {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        byte[] stamped = files.review(files.composed, key, level(Level.T));
        authority.revoke(key.certificate(), SignedFiles.SIGNED_AT.plus(Duration.ofHours(1)));
        KnownKeys later = new KnownKeys(List.of(authority.root()), List.of(authority.list()));

        assertThat(files.verify(stamped, later, TODAY).state()).isEqualTo(State.INTACT_TRUSTED);
    }

    @Test
    void a_key_that_its_authority_has_revoked_does_not_sign() {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        authority.revoke(key.certificate(), SignedFiles.SIGNED_AT.minus(Duration.ofDays(1)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> files.review(files.composed, key, level(Level.LT)))
                .matches(e -> e.problem().code() == ProblemCode.KEY_REVOKED);
    }

    @Test
    void without_an_authority_there_is_a_sentence() {
        Assurance nowhere = new Assurance(Level.T, URI.create("http://127.0.0.1:9/tsa"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> files.review(files.composed, approver, nowhere))
                .matches(e -> e.problem().code() == ProblemCode.TIME_AUTHORITY);
    }

    @Test
    void the_archival_and_the_accessible_form_survive() throws Exception {
        assertThat(PdfConformance.violations(full, "3b")).isEmpty();
        assertThat(PdfConformance.violations(full, "ua1")).isEmpty();
    }

    @Test
    void the_european_validator_passes_both_and_fails_the_attacks() throws IOException {
        assertThat(EuropeanValidator.judge(full, authority.root(), TODAY))
                .containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA", "TOTAL_PASSED PAdES-BASELINE-LTA");
        assertThat(EuropeanValidator.judge(Attacks.paintOver(full), authority.root(), TODAY))
                .noneMatch(verdict -> verdict.startsWith("TOTAL_PASSED"));
    }

    @Test
    void poppler_finds_both_valid() throws Exception {
        Path pdfsig = Path.of("/usr/bin/pdfsig");
        assumeTrue(Files.isExecutable(pdfsig), "pdfsig is not installed");
        Path file = Files.write(folder.resolve("full.pdf"), full);

        Process process = new ProcessBuilder(pdfsig.toString(), "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
    }

    private static Assurance level(Level level) {
        return new Assurance(level, authority.timeStamps());
    }

    private static Verification verify(byte[] pdf, Instant now) throws IOException {
        return files.verify(pdf, new KnownKeys(List.of(authority.root())), now);
    }
}
