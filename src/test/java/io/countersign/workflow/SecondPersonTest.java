package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Profile;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import io.countersign.verify.SignOffVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondPersonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:40:58.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final SigningRound round;
    private final ReviewApproval review;
    private final SignOffVerifier verifier;

    SecondPersonTest(@TempDir Path folder) throws IOException {
        round = new SigningRound(folder);
        verifier =
                new LocalVerifier(new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), CLOCK);
        review = new ReviewApproval(round.store, verifier);
        record("Lin Mei", "evidence.imported", "trivy.json");
        round.answerAll();
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void one_name_in_two_spellings_does_not_sign_twice() {
        SignRequest request = new SignRequest(
                round.release,
                Verdict.APPROVED,
                "",
                Language.ENGLISH,
                new Person("Lin Mei", ""),
                new Person(" lin mei", ""));

        assertProblem(ProblemCode.SIGN_SAME_PERSON, () -> round.signRelease.sign(
                request, KeySource.of(round.reviewerKey), secret(), round.out.resolve("half.pdf"), Progress.SILENT));
    }

    @Test
    void two_names_with_one_address_do_not_sign_for_each_other() {
        save(new Profile("Lin Mei", "security@example.org", "", ""));
        save(new Profile("Anna Keller", "Security@example.org", "", ""));

        assertProblem(ProblemCode.SIGN_SAME_PERSON, this::sign);
    }

    @Test
    void a_person_signs_with_the_certificate_that_is_known_of_her() {
        save(new Profile("Lin Mei", "", "ab".repeat(32), ""));

        assertProblem(ProblemCode.SIGN_OTHER_CERTIFICATE, this::sign);
    }

    @Test
    void the_reviewers_key_does_not_approve_under_another_name() throws IOException {
        Path half = sign();

        assertProblem(ProblemCode.SIGN_SAME_PERSON, () -> approve(half, round.reviewerKey));
        assertThat(round.files()).containsExactly("half.pdf", "half.record.jsonl");
    }

    @Test
    void who_signed_by_the_record_does_not_approve() {
        Path half = sign();
        record("anna keller", "signoff.signed", "CS-2026-0001");

        assertProblem(ProblemCode.SIGN_SAME_PERSON, () -> approve(half, round.approverKey));
    }

    @Test
    void the_approver_sees_what_was_signed_and_that_nothing_happened_since() {
        ReviewApproval.Approval approval = review.review(sign());

        assertThat(approval.sameRecord()).isTrue();
        assertThat(approval.dossier().reviewer().name()).isEqualTo("Lin Mei");
        assertThat(approval.since()).isEmpty();
        assertThat(approval.own()).isEmpty();
        assertThat(approval.refusal()).isEmpty();
    }

    @Test
    void the_approver_sees_what_has_happened_since() {
        Path half = sign();
        record("Chen Yu", "evidence.imported", "late.json");

        assertThat(review.review(half).since()).extracting(AuditEntry::subject).containsExactly("late.json");
    }

    @Test
    void the_approver_is_told_of_her_own_work_and_may_approve() {
        record("Anna Keller", "finding.decided", "7");
        record("Anna Keller", "mapping.saved", "table");
        Path half = sign();

        assertThat(review.review(half).own()).extracting(AuditEntry::subject).containsExactly("7");
        assertThat(approve(half, round.approverKey).number()).isEqualTo("CS-2026-0001");
    }

    @Test
    void a_refusal_keeps_its_points_and_ends_the_sign_off() {
        Path half = sign();
        List<Refusal.Point> points = List.of(
                new Refusal.Point("REL-2", "port 3306 is missing"), new Refusal.Point("CVE-2026-1", "no waiver"));

        Refusal refusal = round.refuse(half, round.approverKey, "not yet", points);

        assertThat(refusal.points()).isEqualTo(points);
        assertThat(refusal.certificate()).hasSize(64);
        assertThat(round.store.<List<Refusal>>read(session -> session.refusals().of(round.release)))
                .containsExactly(refusal);
        AuditEntry head = round.store.read(session -> session.audit().head()).orElseThrow();
        assertThat(head.action()).isEqualTo("signoff.refused");
        assertThat(head.who()).isEqualTo("Anna Keller");
        assertThat(head.after()).startsWith("not yet; REL-2: port 3306 is missing; CVE-2026-1: no waiver");
        assertThat(review.review(half).refusal()).contains(refusal);
        assertProblem(ProblemCode.SIGN_REFUSED, () -> approve(half, round.approverKey));
    }

    @Test
    void a_refusal_says_what_has_to_be_mended_and_is_not_the_reviewers() {
        Path half = sign();

        assertProblem(
                ProblemCode.REFUSAL_REASON_MISSING,
                () -> round.refuse(half, round.approverKey, " ", List.of()));
        assertProblem(
                ProblemCode.REFUSAL_REASON_MISSING,
                () -> round.refuse(half, round.approverKey, "no", List.of(new Refusal.Point("REL-2", " "))));
        assertProblem(
                ProblemCode.SIGN_SAME_PERSON,
                () -> round.refuse(half, round.reviewerKey, "no", List.of()));
    }

    @Test
    void a_key_in_another_name_approves_only_where_that_is_meant(@TempDir Path folder) throws IOException {
        Path half = sign();
        Path other = folder.resolve("other.p12");
        KeyMaker.make(other, "A. Keller", secret(), NOW);

        assertThat(review.review(half).approverKnown()).isFalse();
        assertProblem(ProblemCode.SIGN_OTHER_NAME, () -> approve(half, other));
        assertProblem(ProblemCode.SIGN_OTHER_NAME, () -> round.refuse(half, other, "no", List.of()));
        assertThat(round.files()).containsExactly("half.pdf", "half.record.jsonl");

        SignRelease.Signed signed = round.approve(half, other, "full.pdf", "", true);

        assertThat(signed.verification().checks())
                .extracting(check -> check.text().key())
                .contains("verify.people.other");
    }

    @Test
    void another_key_of_the_reviewer_does_not_approve_in_whatever_name(@TempDir Path folder) throws IOException {
        Path half = sign();
        Path second = folder.resolve("second.p12");
        KeyMaker.make(second, "Lin Mei", secret(), NOW);

        assertProblem(ProblemCode.SIGN_SAME_PERSON, () -> round.approve(half, second, "full.pdf", "", true));
    }

    @Test
    void the_certificate_that_the_pages_name_is_asked_for_on_any_computer(@TempDir Path folder) throws Exception {
        Path known = folder.resolve("known.p12");
        X509Certificate certificate = KeyMaker.make(known, "Anna Keller", secret(), NOW);
        save(new Profile("Anna Keller", "", Fingerprint.of(certificate), Fingerprint.ofKey(certificate)));
        Path half = sign();

        try (SigningRound elsewhere = new SigningRound(Files.createDirectory(folder.resolve("elsewhere")))) {
            assertProblem(
                    ProblemCode.SIGN_OTHER_CERTIFICATE,
                    () -> elsewhere.refuse(half, elsewhere.approverKey, "no", List.of()));
            assertThat(elsewhere.refuse(half, known, "no", List.of()).certificate())
                    .isEqualTo(Fingerprint.of(certificate));
            assertThat(new RecordedSignOffs(elsewhere.store).compare(verifier.verify(half)).orElseThrow().text().key())
                    .isEqualTo("verify.here.refused");
        }
    }

    @Test
    void what_was_refused_is_told_as_refused_when_it_is_verified() {
        Path half = sign();
        assertThat(answer(half)).isEqualTo("verify.here.yes");

        round.refuse(half, round.approverKey, "no", List.of());

        assertThat(answer(half)).isEqualTo("verify.here.refused");
    }

    private String answer(Path file) {
        return new RecordedSignOffs(round.store).compare(verifier.verify(file)).orElseThrow().text().key();
    }

    @Test
    void a_person_is_kept_with_the_fingerprints_of_her_certificate(@TempDir Path folder) throws Exception {
        KeepPeople people = new KeepPeople(round.store, () -> "Lin Mei");
        Path key = folder.resolve("k.p12");
        X509Certificate certificate = KeyMaker.make(key, "Chen Yu", secret(), NOW);
        Path file = Files.write(folder.resolve("k.cer"), certificate.getEncoded());

        Profile kept = people.save(" Chen Yu ", "chen@example.org", file);
        people.save("chen yu", "c@example.org", null);

        assertThat(kept).isEqualTo(new Profile(
                "Chen Yu", "chen@example.org", Fingerprint.of(certificate), Fingerprint.ofKey(certificate)));
        assertThat(people.all())
                .containsExactly(new Profile("Chen Yu", "c@example.org", kept.certificate(), kept.publicKey()));
        assertProblem(ProblemCode.PERSON_UNKNOWN, () -> people.find("Anna"));
        assertProblem(ProblemCode.PERSON_NAME_MISSING, () -> people.save(" ", "", null));
    }

    private Path sign() {
        return round.sign(Verdict.APPROVED, "", "half.pdf").file();
    }

    private SignRelease.Signed approve(Path half, Path key) {
        return round.approve(half, key, "full.pdf", "");
    }

    private static char[] secret() {
        return "secret".toCharArray();
    }

    private void save(Profile profile) {
        round.store.write("Lin Mei", session -> {
            session.people().save(profile);
            return profile;
        });
    }

    private void record(String who, String action, String subject) {
        round.store.write(who, session -> session.audit().append(new AuditEvent(action, round.release, subject, "", "")));
    }

    private static void assertProblem(ProblemCode code, Runnable act) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, act::run);
        assertThat(problem.problem().code()).isEqualTo(code);
    }
}
