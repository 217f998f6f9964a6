package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.DossierRecord;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification;
import io.countersign.model.signoff.Verification.State;
import io.countersign.text.Messages;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Person;
import io.countersign.signing.Assurance;
import io.countersign.signing.SignOffSigner.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOffVerifierTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");

    private static SignedFiles files;

    @BeforeAll
    static void sign() throws IOException {
        files = SignedFiles.shared();
    }

    @Test
    void signed_by_both_it_is_in_force() throws IOException {
        Verification found = verify(files.full);

        assertThat(texts(found, Outcome.NO)).isEmpty();
        assertThat(found.state()).isEqualTo(State.INTACT_UNKNOWN_SIGNER);
        assertThat(found.isInForce()).isTrue();
        assertThat(found.dossier()).isEqualTo(files.dossier);
        assertThat(found.signatures()).extracting("name").containsExactly("Lin Ruoxi 林若溪", "Anna Keller");
        assertThat(outcome(found, "keys")).isEqualTo(Outcome.ATTENTION);
    }

    @Test
    void signed_by_the_reviewer_only_it_is_genuine_and_not_in_force() throws IOException {
        Verification found = verify(files.half);

        assertThat(texts(found, Outcome.NO)).isEmpty();
        assertThat(found.isHalfSigned()).isTrue();
        assertThat(outcome(found, "approver")).isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void keys_that_were_taken_in_are_known() throws IOException {
        List<X509Certificate> known = List.of(files.reviewerKey.certificate(), files.approverKey.certificate());

        Verification found = verify(files.full, known, TODAY);

        assertThat(outcome(found, "keys")).isEqualTo(Outcome.YES);
        assertThat(found.state()).isEqualTo(State.INTACT_TRUSTED);
    }

    @Test
    void a_flipped_byte_is_told_from_everything_else() throws IOException {
        int middle = files.composed.length / 2;

        Verification found = verify(Attacks.flip(files.full, middle));

        assertThat(found.state()).isIn(State.CHANGED, State.NOT_A_SIGN_OFF);
        assertThat(texts(found, Outcome.NO)).anyMatch(text -> text.contains("at least one was changed"));
    }

    @Test
    void no_flipped_byte_passes() throws IOException {
        for (int at = 3; at < files.full.length; at += files.full.length / 25) {
            assertThat(passes(Attacks.flip(files.full, at))).as("byte %d", at).isFalse();
        }
    }

    @Test
    void a_byte_that_no_signature_covers_does_not_pass_either() throws IOException {
        int room = new String(files.full, StandardCharsets.ISO_8859_1).lastIndexOf("000>");

        Verification found = verify(Attacks.flip(files.full, room));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(outcome(found, "approver")).isEqualTo(Outcome.NO);
    }

    @Test
    void the_embedded_record_leads_to_the_entry_that_the_pages_name() throws IOException {
        assertThat(outcome(verify(files.full), "history")).isEqualTo(Outcome.YES);
    }

    @Test
    void a_changed_line_of_the_embedded_record_is_told() throws IOException {
        String history = new String(DossierFixtures.history(), StandardCharsets.UTF_8);
        String changed = history.replace("\"hash\":\"" + "%064x".formatted(700), "\"hash\":\"" + "%064x".formatted(7000));

        Verification found = verify(withHistory(changed));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(texts(found, Outcome.NO)).containsExactly("It does not: its entry 701 was changed, taken out or put in.");
    }

    @Test
    void an_embedded_record_that_ends_elsewhere_is_told() throws IOException {
        String history = new String(DossierFixtures.history(), StandardCharsets.UTF_8);
        String shorter = history.lines().limit(1200).collect(Collectors.joining("\n"));

        Verification found = verify(withHistory(shorter));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(texts(found, Outcome.NO)).singleElement().asString().contains("ends with another entry");
        assertThat(outcome(verify(withHistory("")), "history")).isEqualTo(Outcome.NOT_CHECKED);
    }

    private static byte[] withHistory(String history) throws IOException {
        Attachments attachments = new Attachments(
                Attachments.fitting(files.dossier.evidence()),
                history.getBytes(StandardCharsets.UTF_8),
                DossierFixtures.source(files.dossier));
        return files.review(files.compose(files.dossier, attachments), files.reviewerKey);
    }

    @Test
    void cut_back_to_the_reviewers_signature_it_is_half_signed() throws IOException {
        Verification found = verify(Arrays.copyOf(files.full, files.half.length));

        assertThat(found.isHalfSigned()).isTrue();
    }

    @Test
    void cut_back_to_before_the_signatures_it_is_unsigned() throws IOException {
        Verification found = verify(Arrays.copyOf(files.full, files.composed.length));

        assertThat(found.state()).isEqualTo(State.NOT_A_SIGN_OFF);
        assertThat(english(found.summary())).contains("nobody has signed it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"})
    void a_pdf_that_cannot_be_read_is_a_problem_in_words(String content) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> verify(content.getBytes(StandardCharsets.ISO_8859_1)))
                .matches(e -> e.problem().code() == ProblemCode.PDF_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 20_000, 60_000, 200_000})
    void cut_anywhere_else_it_does_not_pass(int cut) throws IOException {
        assertThat(passes(Arrays.copyOf(files.full, files.full.length - cut))).isFalse();
    }

    @Test
    void an_appended_page_is_found() throws IOException {
        Verification found = verify(Attacks.appendPage(files.full));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(outcome(found, "coverage")).isEqualTo(Outcome.NO);
        assertThat(outcome(found, "reviewer")).isEqualTo(Outcome.YES);
    }

    @Test
    void a_page_painted_over_between_the_signatures_is_found() throws IOException {
        byte[] painted = files.approve(Attacks.paintOver(files.half), files.approverKey);

        Verification found = verify(painted);

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(outcome(found, "changes")).isEqualTo(Outcome.NO);
    }

    @Test
    void a_replaced_record_is_found() throws IOException {
        byte[] other = DossierRecord.write(DossierFixtures.refused());

        Verification found = verify(Attacks.replaceRecord(files.full, other));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(outcome(found, "coverage")).isEqualTo(Outcome.NO);
        assertThat(outcome(found, "print")).isEqualTo(Outcome.NO);
    }

    @Test
    void pages_that_say_something_else_than_the_record_are_found_though_both_signed() throws IOException {
        byte[] other = DossierRecord.write(DossierFixtures.bare());
        byte[] forged = Attacks.rewriteWithRecord(files.composed, other);
        byte[] signed = files.approve(files.review(forged, files.reviewerKey), files.approverKey);

        Verification found = verify(signed);

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(texts(found, Outcome.NO)).anyMatch(text -> text.startsWith("Page 1 is not what the record says"));
    }

    @Test
    void a_frame_that_shows_something_else_is_found() throws IOException {
        byte[] after = Attacks.repaintFrame(files.full, SignatureField.REVIEWER);
        byte[] between =
                files.approve(Attacks.repaintFrame(files.half, SignatureField.REVIEWER), files.approverKey);

        for (byte[] repainted : List.of(after, between)) {
            Verification found = verify(repainted);

            assertThat(found.state()).isEqualTo(State.CHANGED);
            assertThat(outcome(found, "frames")).isEqualTo(Outcome.NO);
        }
    }

    @Test
    void saved_anew_by_another_program_it_says_so() throws IOException {
        Verification found = verify(Attacks.saveAnew(files.full));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(texts(found, Outcome.NO)).anyMatch(text -> text.contains("saved anew by another program"));
    }

    @Test
    void one_key_for_both_is_not_two_people() throws IOException {
        Verification found = verify(files.approve(files.half, files.reviewerKey));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(outcome(found, "people")).isEqualTo(Outcome.NO);
    }

    @Test
    void a_key_of_somebody_else_is_shown() throws IOException {
        Verification found = verify(files.review(files.composed, files.key("Mallory")));

        assertThat(found.isHalfSigned()).isTrue();
        assertThat(outcome(found, "people")).isEqualTo(Outcome.ATTENTION);
    }

    @Test
    void a_frame_holds_whatever_signs_its_words_are_made_of() throws IOException {
        Dossier refused = DossierFixtures.refused();
        Statement statement = new Statement(
                SignatureField.REVIEWER,
                new Person(refused.reviewer().name(), ""),
                refused.verdict(),
                refused.reason(),
                refused.language(),
                SignedFiles.SIGNED_AT);
        byte[] composed = files.compose(refused, DossierFixtures.attachments(refused));

        byte[] signed = files.sign(
                composed, files.key("林若曦 Ångström \uD83D\uDE42 µ\u00A0\u2011\u200B\uD83C\uDD30 ﬁ"), statement, Assurance.none());

        assertThat(outcome(verify(signed), "frames")).isEqualTo(Outcome.YES);
    }

    @Test
    void a_waiver_holds_through_its_last_day() throws IOException {
        Verification lastDay = verify(files.full, List.of(), Instant.parse("2026-12-23T23:59:59Z"));
        Verification dayAfter = verify(files.full, List.of(), Instant.parse("2026-12-24T00:00:00Z"));

        assertThat(outcome(lastDay, "waivers")).isEqualTo(Outcome.YES);
        assertThat(outcome(dayAfter, "waivers")).isEqualTo(Outcome.ATTENTION);
        assertThat(dayAfter.isInForce()).isTrue();
    }

    @Test
    void evidence_that_is_only_named_is_not_called_checked() throws IOException {
        byte[] composed =
                files.compose(files.dossier, DossierFixtures.hashesOnly(files.dossier));

        Verification found = verify(files.review(composed, files.reviewerKey));

        assertThat(found.isHalfSigned()).isTrue();
        assertThat(outcome(found, "inputs")).isEqualTo(Outcome.ATTENTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "PK\u0003\u0004"})
    void what_is_no_signoff_gets_an_answer(String content) throws IOException {
        Verification found = verify(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(found.state()).isEqualTo(State.NOT_A_SIGN_OFF);
        assertThat(english(found.summary())).isNotBlank();
    }

    @Test
    void a_file_that_exhausts_the_stack_is_a_problem_in_words() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> verify(Attacks.nested(200_000)))
                .matches(e -> e.problem().code() == ProblemCode.PDF_NOT_A_SIGNOFF);
    }

    @Test
    void every_answer_has_words_in_both_languages() throws IOException {
        Verification found = verify(files.full);

        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            assertThat(found.checks()).allSatisfy(check -> {
                assertThat(messages.text(check.name())).isNotBlank();
                assertThat(messages.text(check.text())).isNotBlank();
            });
            assertThat(messages.text(found.headline())).isNotBlank();
            assertThat(found.signatures()).allSatisfy(report -> assertThat(messages.text(report.trust())).isNotBlank());
        }
    }

    private static Verification verify(byte[] pdf) throws IOException {
        return verify(pdf, List.of(), TODAY);
    }

    private static Verification verify(byte[] pdf, List<X509Certificate> known, Instant now) throws IOException {
        return files.verify(pdf, new KnownKeys(known), now);
    }

    /// Whether a file is called intact; one that cannot be read is not.
    private static boolean passes(byte[] pdf) throws IOException {
        try {
            return verify(pdf).isIntact();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static Outcome outcome(Verification found, String name) {
        return found.checks().stream()
                .filter(check -> check.name().key().equals("verify." + name))
                .map(Check::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Verification found, Outcome outcome) {
        return found.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .map(check -> english(check.text()))
                .toList();
    }

    private static String english(Message message) {
        return new Messages(Language.ENGLISH).text(message);
    }
}
