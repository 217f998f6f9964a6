package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfSigner;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.DossierRecord;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.model.signoff.Verification.State;
import io.countersign.signing.Assurance;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import io.countersign.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each way in which a file may be bent, and the sentence that it gets.
class AttackTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");

    private static SignedFiles files;
    private static TestAuthority authority;

    @BeforeAll
    static void sign() throws IOException {
        files = SignedFiles.shared();
        authority = new TestAuthority(SignedFiles.SIGNED_AT);
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @Test
    void a_page_painted_over_after_the_last_signature() throws IOException {
        changed(Attacks.paintOver(files.full), "coverage", "a page was changed");
    }

    @Test
    void a_page_painted_over_between_the_signatures() throws IOException {
        changed(approve(Attacks.paintOver(files.half)), "changes", "a page was changed");
    }

    @Test
    void a_page_painted_over_in_the_breath_of_signing() throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.APPROVER)
                .changing(pdf -> new PdfCanvas(pdf.getPage(1))
                        .setFillColor(ColorConstants.WHITE)
                        .rectangle(56, 600, 494, 100)
                        .fill())
                .sign(files.half, files.approverKey);

        changed(signed, "changes", "a page was changed");
    }

    @Test
    void a_stamp_laid_on_a_page() throws IOException {
        changed(Attacks.stamp(files.full), "coverage", "a note or a stamp");
    }

    @Test
    void a_replaced_file() throws IOException {
        byte[] other = DossierRecord.write(DossierFixtures.refused());

        changed(Attacks.replaceRecord(files.full, other), "coverage", "a file that is embedded");
        changed(approve(Attacks.replaceRecord(files.half, other)), "changes", "a file that is embedded");
    }

    @Test
    void an_added_page() throws IOException {
        changed(Attacks.appendPage(files.full), "coverage", "pages were added");
        changed(approve(Attacks.appendPage(files.half)), "changes", "pages were added");
    }

    @ParameterizedTest
    @EnumSource(value = SignatureField.class, names = {"REVIEWER", "APPROVER"})
    void a_replaced_picture_of_a_signature(SignatureField field) throws IOException {
        Verification found =
                changed(Attacks.repaintFrame(files.full, field), "coverage", "the frame or the place of a signature");

        assertThat(outcome(found, "frames")).isEqualTo(Outcome.NO);
    }

    @Test
    void changed_information() throws IOException {
        changed(Attacks.retitle(files.full), "coverage", "what the file says of itself");
        changed(approve(Attacks.retitle(files.half)), "changes", "what the file says of itself");
    }

    @Test
    void something_that_is_not_shown() throws IOException {
        changed(Attacks.hide(files.full), "coverage", "something was added that is not shown");
        changed(approve(Attacks.hide(files.half)), "changes", "something was added that is not shown");
    }

    @Test
    void a_script_that_runs_when_the_file_is_opened() throws IOException {
        changed(Attacks.runOnOpening(files.full), "coverage", "what happens when it is opened");
    }

    @Test
    void a_form_that_readers_draw_anew() throws IOException {
        changed(Attacks.redrawForm(files.full), "coverage", "the form was changed");
    }

    @Test
    void proofs_that_are_none() throws IOException {
        changed(Attacks.addFalseProofs(files.full), "changes", "among the proofs");
        changed(approve(Attacks.addFalseProofs(files.half)), "changes", "among the proofs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "%comment\n", "\0", "%%EOF\n", "startxref\n0\n%%EOF\n"})
    void trailing_bytes(String tail) throws IOException {
        byte[] longer = concat(files.full, tail.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(passes(longer)).isFalse();
    }

    @Test
    void an_old_index_appended_again() throws IOException {
        String text = new String(files.full, StandardCharsets.ISO_8859_1);
        int first = text.indexOf("startxref");
        String old = text.substring(first, text.indexOf("%%EOF", first) + 6);

        assertThat(passes(concat(files.full, old.getBytes(StandardCharsets.ISO_8859_1)))).isFalse();
    }

    @Test
    void a_page_replaced_by_an_index_of_the_old_kind() throws IOException {
        String text = new String(files.full, StandardCharsets.ISO_8859_1);
        String previous = text.substring(text.lastIndexOf("startxref") + 10).lines().findFirst().orElseThrow();
        String catalog = "1 0 obj\n<</Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>>>\nendobj\n";
        int table = files.full.length + catalog.length();
        String update = catalog + "xref\n1 1\n%010d 00000 n \ntrailer\n<</Size 1300/Root 1 0 R/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(files.full.length, previous, table);

        assertThat(passes(concat(files.full, update.getBytes(StandardCharsets.ISO_8859_1)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = SignatureField.class, names = {"REVIEWER", "APPROVER"})
    void a_signature_that_covers_nothing_any_more(SignatureField field) throws IOException {
        changed(Attacks.loseRange(files.full, field), name(field), "cannot be read as a signature");
    }

    @Test
    void swapped_fields() throws IOException {
        changed(Attacks.swapFields(files.full), "reviewer", "does not certify");
    }

    @Test
    void an_approval_without_a_review() throws IOException {
        changed(approve(files.composed), "reviewer", "The reviewer has not signed");
    }

    @Test
    void signatures_taken_away() throws IOException {
        Verification emptied = verify(Attacks.unsign(files.full, true));
        Verification without = verify(Attacks.unsign(files.full, false));

        assertThat(emptied.state()).isEqualTo(State.NOT_A_SIGN_OFF);
        assertThat(without.state()).isEqualTo(State.NOT_A_SIGN_OFF);
        assertThat(english(emptied)).contains("nobody has signed it");
    }

    @Test
    void another_place_for_a_signature() throws IOException {
        changed(Attacks.addField(files.full), "fields", "A place for a signature was added");
        changed(
                new StrangeSigner("Third").sign(Attacks.addField(files.full), files.key("Third")),
                "fields",
                "A place for a signature was added");
    }

    @Test
    void a_person_in_the_place_of_the_time_stamp() throws IOException {
        changed(
                new StrangeSigner(SignatureField.ARCHIVE).sign(files.full, files.key("Mallory")),
                "archive",
                "changed");
    }

    @ParameterizedTest
    @EnumSource(value = AccessPermissions.class, mode = EnumSource.Mode.EXCLUDE, names = "FORM_FIELDS_MODIFICATION")
    void a_reviewer_who_allows_more_or_less_than_signing(AccessPermissions permissions) throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.REVIEWER)
                .permitting(permissions == AccessPermissions.UNSPECIFIED ? null : permissions)
                .sign(files.composed, files.reviewerKey);

        changed(signed, "reviewer", "does not certify the pages");
    }

    @Test
    void an_old_form_of_signature() throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.REVIEWER)
                .form(PdfSigner.CryptoStandard.CMS)
                .sign(files.composed, files.reviewerKey);

        changed(signed, "reviewer", "it is of an old form");
    }

    @Test
    void a_hash_that_is_not_enough() throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.REVIEWER).hashing("SHA-1").sign(files.composed, files.reviewerKey);

        changed(signed, "reviewer", "a hash that is no longer safe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ByteRange [0 1 2 3]", "/Byte#52ange [0 1 2 3]"})
    void what_a_signature_covers_said_twice(String again) throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.REVIEWER)
                .writing(signature -> signature.put(new PdfName("More"), new PdfLiteral("0 " + again)))
                .sign(files.composed, files.reviewerKey);

        changed(signed, "reviewer", "is written more than once");
    }

    @Test
    void two_signatures_in_one() throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.REVIEWER)
                .writing(signature -> signature.put(new PdfName("More"), new PdfLiteral("0 /Contents <00>")))
                .sign(files.composed, files.reviewerKey);

        changed(signed, "reviewer", "cannot be read as a signature");
    }

    @Test
    void something_beside_a_signature_that_nobody_signed() throws Exception {
        changed(Attacks.recontain(files.half, Attacks::addAttribute), "reviewer", "something that nobody signed");
        changed(
                Attacks.recontain(files.half, data -> Attacks.addCertificate(data, authority.root())),
                "reviewer",
                "something that nobody signed");
        changed(
                Attacks.recontain(files.half, data -> Attacks.addList(data, authority.list())),
                "reviewer",
                "something that nobody signed");
    }

    @ParameterizedTest
    @EnumSource(Forged.class)
    void a_frame_that_says_something_else(Forged forged) throws IOException {
        byte[] signed = files.sign(
                files.composed, files.reviewerKey, forged.of(files.dossier), Assurance.none());

        changed(signed, "frames", "its words are not those of the record");
    }

    @Test
    void an_index_of_proofs_that_names_none() throws IOException {
        changed(Attacks.forgeIndex(files.half), "changes", "among the proofs");
        changed(approve(Attacks.forgeIndex(files.half)), "changes", "among the proofs");
    }

    @Test
    void a_signature_that_shows_nothing() throws IOException {
        byte[] signed = new StrangeSigner(SignatureField.REVIEWER).sign(files.composed, files.reviewerKey);

        changed(signed, "frames", "shows another key");
    }

    @Test
    void signed_again_by_another_person() throws IOException {
        byte[] signed = files.review(files.composed, files.key("Mallory"));

        Verification found = verify(signed);

        assertThat(found.state()).isEqualTo(State.INTACT_UNKNOWN_SIGNER);
        assertThat(text(found, "people")).contains("The certificate says Mallory, the pages say Lin Ruoxi");
        assertThat(text(found, "keys")).contains("The key of Mallory is self-made and not known here");
    }

    @Test
    void an_expired_certificate() throws IOException {
        KeyPair pair = pair();
        SigningKey expired = authority.issue(
                files.dossier.reviewer().name(),
                pair,
                SignedFiles.SIGNED_AT.minus(Duration.ofDays(400)),
                SignedFiles.SIGNED_AT.minus(Duration.ofDays(35)));

        for (KnownKeys known : List.of(known(), nobody(), new KnownKeys(List.of(expired.certificate())))) {
            invalid(verify(files.review(files.composed, expired), known, TODAY), "had expired");
        }
    }

    @Test
    void a_certificate_that_is_not_valid_yet() throws IOException {
        SigningKey early = authority.issue(
                files.dossier.reviewer().name(),
                pair(),
                SignedFiles.SIGNED_AT.plus(Duration.ofDays(1)),
                SignedFiles.SIGNED_AT.plus(Duration.ofDays(400)));

        invalid(verify(files.review(files.composed, early), known(), TODAY), "was not valid yet");
    }

    @Test
    void a_certificate_that_is_made_for_something_else() throws IOException {
        String name = files.dossier.reviewer().name();
        for (SigningKey other : List.of(
                authority.issue(name, KeyUsage.keyEncipherment),
                authority.issue(name, KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth),
                authority.issue(name, KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping))) {
            invalid(verify(files.review(files.composed, other), known(), TODAY), "not made for a person’s signature");
        }
        SigningKey mail = authority.issue(
                name, KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_emailProtection);

        assertThat(verify(files.review(files.composed, mail), known(), TODAY).state()).isEqualTo(State.INTACT_TRUSTED);
    }

    @Test
    void an_approver_whose_certificate_had_expired() throws IOException {
        SigningKey expired = authority.issue(
                files.dossier.approver().name(),
                pair(),
                SignedFiles.SIGNED_AT.minus(Duration.ofDays(400)),
                SignedFiles.SIGNED_AT.minus(Duration.ofDays(35)));

        Verification found = verify(files.approve(files.half, expired), known(), TODAY);

        invalid(found, "that of Anna Keller was valid from");
        assertThat(found.isInForce()).isFalse();
    }

    @Test
    void a_certificate_that_expired_since() throws IOException {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        byte[] signed = files.review(files.composed, key);

        assertThat(verify(signed, known(), TODAY).state()).isEqualTo(State.INTACT_TRUSTED);
        Verification later = verify(signed, known(), TODAY.plus(Duration.ofDays(1000)));

        assertThat(later.state()).isEqualTo(State.INTACT_UNKNOWN_SIGNER);
        assertThat(text(later, "keys")).contains("has expired since");
    }

    @Test
    void a_revoked_certificate() throws IOException {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        byte[] signed = files.review(files.composed, key);
        authority.revoke(key.certificate(), SignedFiles.SIGNED_AT.minus(Duration.ofDays(1)));

        Verification found =
                verify(signed, new KnownKeys(List.of(authority.root()), List.of(authority.list())), TODAY);

        invalid(found, "had been revoked");
    }

    @Test
    void a_certificate_that_the_file_itself_proves_revoked() throws Exception {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        byte[] signed = files.review(files.composed, key);
        authority.revoke(key.certificate(), SignedFiles.SIGNED_AT.minus(Duration.ofDays(1)));

        byte[] byList = Attacks.prove(signed, PdfName.CRLs, authority.list().getEncoded());
        byte[] byAnswer = Attacks.prove(signed, PdfName.OCSPs, authority.answer(key.certificate()));

        for (KnownKeys known : List.of(known(), nobody())) {
            invalid(verify(byList, known, TODAY), "had been revoked");
            invalid(verify(byAnswer, known, TODAY), "had been revoked");
        }
    }

    @Test
    void a_certificate_that_was_revoked_since() throws Exception {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        byte[] signed = files.review(files.composed, key);
        authority.revoke(key.certificate(), SignedFiles.SIGNED_AT.plus(Duration.ofHours(1)));

        byte[] proved = Attacks.prove(signed, PdfName.CRLs, authority.list().getEncoded());

        invalid(verify(proved, known(), TODAY), "no time-stamp that is trusted here proves that it signed before");
    }

    @Test
    void an_authority_of_the_same_name_in_the_way_of_a_revocation() throws Exception {
        SigningKey key = authority.issue(files.dossier.reviewer().name());
        try (TestAuthority impostor = new TestAuthority(SignedFiles.SIGNED_AT)) {
            SigningKey led = new SigningKey(
                    key.key(), List.of(key.certificate(), impostor.root(), authority.root()), key.digest());
            byte[] signed = files.review(files.composed, led);
            authority.revoke(key.certificate(), SignedFiles.SIGNED_AT.minus(Duration.ofDays(1)));

            byte[] proved = Attacks.prove(signed, PdfName.CRLs, authority.list().getEncoded());

            assertThat(verify(proved, nobody(), TODAY).isIntact()).isFalse();
        }
    }

    @Test
    void a_person_who_vouches_for_another() throws IOException {
        SigningKey person = authority.issue("Lin Ruoxi");

        KnownKeys persons = new KnownKeys(List.of(person.certificate()));

        assertThat(persons.path(authority.issue("Mallory").chain(), TODAY)).isEmpty();
        assertThat(persons.path(person.chain(), TODAY)).isPresent();
    }

    @Test
    void one_name_for_both() throws IOException {
        byte[] signed = files.approve(files.half, files.key(files.dossier.reviewer().name()));

        changed(signed, "people", "two people have to sign");
    }

    @Test
    void encrypted() throws IOException {
        for (String user : List.of("", "secret")) {
            unreadable(Attacks.encrypt(files.full, user), ProblemCode.PDF_LOCKED);
        }
    }

    @Test
    void built_to_lead_astray() throws IOException {
        for (byte[] astray : List.of(Attacks.cycle(), Attacks.countless(), Attacks.ownParent(), Attacks.indexCycle())) {
            assertThat(passes(astray)).isFalse();
        }
    }

    @Test
    void cut_at_each_revision() throws IOException {
        int last = files.full.length;

        assertThat(verify(Arrays.copyOf(files.full, files.composed.length)).state())
                .isEqualTo(State.NOT_A_SIGN_OFF);
        assertThat(verify(Arrays.copyOf(files.full, files.half.length)).isInForce()).isFalse();
        changed(Arrays.copyOf(files.full, (files.half.length + last) / 2), "file", "cut off");
    }

    @Test
    void half_of_another_sign_off() throws IOException {
        byte[] tail = Arrays.copyOfRange(files.full, files.half.length, files.full.length);
        byte[] other = files.review(files.composed, files.key(files.dossier.reviewer().name()));

        assertThat(passes(concat(other, tail))).isFalse();
    }

    /// What a frame is made to say.
    enum Forged {
        NAME,
        VERDICT,
        REASON;

        Statement of(Dossier dossier) {
            Person person = this == NAME ? new Person("Mallory", "") : dossier.reviewer();
            Verdict verdict = this == VERDICT ? Verdict.REFUSED : dossier.verdict();
            String reason = this == REASON ? "Only for tests" : dossier.reason();
            return new Statement(
                    SignatureField.REVIEWER, person, verdict, reason, dossier.language(), SignedFiles.SIGNED_AT);
        }
    }

    private static byte[] approve(byte[] pdf) throws IOException {
        return files.approve(pdf, files.approverKey);
    }

    private static KnownKeys nobody() {
        return new KnownKeys(List.of());
    }

    private static void invalid(Verification found, String words) {
        assertThat(found.state()).isEqualTo(State.NOT_A_SIGN_OFF);
        assertThat(found.isIntact()).isFalse();
        assertThat(new Messages(Language.ENGLISH).text(found.headline())).startsWith("Not a valid sign-off");
        assertThat(english(found)).contains(words);
    }

    private static KnownKeys known() {
        return new KnownKeys(List.of(authority.root()));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Verification changed(byte[] pdf, String check, String words) throws IOException {
        Verification found = verify(pdf);
        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(outcome(found, check)).as(check).isEqualTo(Outcome.NO);
        assertThat(text(found, check)).contains(words);
        return found;
    }

    private static void unreadable(byte[] pdf, ProblemCode code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> verify(pdf))
                .matches(e -> e.problem().code() == code, code.id());
    }

    private static boolean passes(byte[] pdf) throws IOException {
        try {
            return verify(pdf).isIntact();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static Verification verify(byte[] pdf) throws IOException {
        return verify(pdf, new KnownKeys(List.of()), TODAY);
    }

    private static Verification verify(byte[] pdf, KnownKeys known, Instant now) throws IOException {
        return files.verify(pdf, known, now);
    }

    private static Outcome outcome(Verification found, String check) {
        return found.checks().stream()
                .filter(one -> one.id().equals(check))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static String text(Verification found, String check) {
        return found.checks().stream()
                .filter(one -> one.id().equals(check))
                .map(one -> new Messages(Language.ENGLISH).text(one.text()))
                .findFirst()
                .orElseThrow();
    }

    private static String english(Verification found) {
        return new Messages(Language.ENGLISH).text(found.summary());
    }

    private static String name(SignatureField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
