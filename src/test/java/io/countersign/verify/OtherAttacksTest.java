package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.signatures.AccessPermissions;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.DossierRecord;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification.State;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.FrameWords;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.signing.TestAuthority;
import io.countersign.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways of bending a file that no list of attacks names, by strangers and by the two who may sign: none is called
/// intact.
class OtherAttacksTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");

    private static SignedFiles files;

    @BeforeAll
    static void sign() throws IOException {
        files = SignedFiles.shared();
    }

    static Stream<String> bends() {
        return Bends.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bends")
    void by_a_stranger_after_both_signatures(String bend) throws IOException {
        Verification found = verify(Bends.after(files.full, bend(bend)));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(failing(found)).contains("coverage", "changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text of the same length", "another relation of a file", "a field in another place"})
    void by_a_stranger_between_the_signatures(String bend) throws IOException {
        Verification found = verify(approve(Bends.after(files.half, bend(bend))));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(failing(found)).contains("changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "text behind a white box", "text that is moved off the page", "another meaning of the signs", "a page cut smaller",
        "layers that can be switched off", "a form of another kind", "a free text", "a file more",
        "a second file of the same name", "another relation of a file"
    })
    void by_the_reviewer_before_signing(String bend) throws IOException {
        Verification found = verify(review(Bends.before(files.composed, bend(bend))));

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(failing(found)).containsAnyOf("print", "record");
    }

    @Test
    void a_stranger_who_does_as_one_should_is_believed() throws IOException {
        Verification found = verify(approve(review(files.composed)));

        assertThat(found.checks()).filteredOn(check -> check.outcome() == Outcome.NO).isEmpty();
        assertThat(found.isInForce()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void a_signer_who_draws_over_the_right_words(Over over) throws IOException {
        byte[] signed = files.stranger(SignatureField.REVIEWER, files.reviewerKey)
                .drawing(document -> over.draw(
                        files.frame(document, files.statement(SignatureField.REVIEWER), files.reviewerKey), document))
                .sign(files.composed, files.reviewerKey);

        fails(signed, "frames", "not drawn as this program draws it");
    }

    @Test
    void a_signer_whose_panel_says_something_else() throws IOException {
        for (String said : List.of("", "I have only looked at page 1.")) {
            byte[] signed = files.stranger(SignatureField.REVIEWER, files.reviewerKey)
                    .saying(said)
                    .sign(files.composed, files.reviewerKey);

            fails(signed, "frames", "its words are not those of the record");
        }
    }

    @Test
    void an_approver_may_say_why() throws IOException {
        for (String reason : List.of("Seen the waivers.", "三项例外都在期限内。", "x".repeat(FrameWords.LONGEST_OF_APPROVER))) {
            byte[] signed = files.sign(files.half, files.approverKey, approving(reason), Assurance.none());

            assertThat(passes(signed)).as(reason).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',' Seen the waivers.'", "Seen the waivers.,''", "Seen the waivers.,' Seen the waiver.'",
        "Seen the waivers.,' Seen the waivers. And no more.'", "Seen the waivers.,' seen the waivers.'",
        "Seen the waivers.,' Seen  the waivers.'", "Seen the waivers.,'Seen the waivers.'", "a fine, a \uFB01ne", "'',' '"
    })
    void an_approver_whose_panel_gives_another_reason_than_her_frame(String framed, String told) throws IOException {
        Statement shown = approving(framed);
        String meaning = new FrameWords(shown, files.approverKey.certificate()).meaning();
        byte[] signed = files.stranger(SignatureField.APPROVER, files.approverKey)
                .drawing(document -> files.frame(document, shown, files.approverKey))
                .saying(meaning + told)
                .sign(files.half, files.approverKey);

        assertThat(verify(signed).checks())
                .filteredOn(check -> check.outcome() == Outcome.NO)
                .extracting(Check::id)
                .contains("frames");
    }

    @Test
    void an_approver_who_says_more_than_the_frame_holds() throws IOException {
        Statement statement = approving("x".repeat(FrameWords.LONGEST_OF_APPROVER + 1));

        fails(
                files.sign(files.half, files.approverKey, statement, Assurance.none()),
                "frames",
                "its words are not those of the record");
    }

    private static Statement approving(String reason) {
        Statement silent = files.statement(SignatureField.APPROVER);
        return new Statement(
                silent.field(), silent.person(), silent.verdict(), reason, silent.language(), silent.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "R", "FT"})
    void a_signature_with_more_in_it(String entry) throws IOException {
        byte[] signed = files.stranger(SignatureField.REVIEWER, files.reviewerKey)
                .writing(signature -> signature.put(new PdfName(entry), new PdfString("Mallory")))
                .sign(files.composed, files.reviewerKey);

        fails(signed, "reviewer", "does not certify the pages");
    }

    @Test
    void an_approver_who_certifies_as_well() throws IOException {
        byte[] signed = files.stranger(SignatureField.APPROVER, files.approverKey)
                .permitting(AccessPermissions.ANNOTATION_MODIFICATION)
                .sign(files.half, files.approverKey);

        assertThat(passes(signed)).isFalse();
    }

    @Test
    void an_approver_who_hides_something_for_later() throws IOException {
        byte[] signed = files.stranger(SignatureField.APPROVER, files.approverKey)
                .changing(document -> new PdfStream("1 g".getBytes(StandardCharsets.ISO_8859_1)).makeIndirect(document))
                .sign(files.half, files.approverKey);

        fails(signed, "changes", "something was added that is not shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x)/Pages 4 0 R", "<</A 1/A 2>>", "[1 2", "(x", "1 %hidden"})
    void an_approver_who_writes_so_that_readers_differ(String value) throws IOException {
        byte[] signed = files.stranger(SignatureField.APPROVER, files.approverKey)
                .changing(document -> {
                    PdfDictionary extensions =
                            document.getCatalog().getPdfObject().getAsDictionary(new PdfName("Extensions"));
                    extensions.getAsDictionary(new PdfName("ESIC")).put(new PdfName("X"), new PdfLiteral(value));
                    document.getCatalog().setModified();
                })
                .sign(files.half, files.approverKey);

        assertThat(passes(signed)).isFalse();
    }

    @Test
    void signed_before_there_was_something_to_sign() throws IOException {
        byte[] signed = signedAt(SignatureField.REVIEWER, files.composed, files.dossier.composedAt().minusSeconds(3600));

        fails(signed, "order", "but the record is of");
    }

    @Test
    void approved_before_it_was_reviewed() throws IOException {
        byte[] reviewed = signedAt(SignatureField.REVIEWER, files.composed, SignedFiles.SIGNED_AT.plusSeconds(7200));

        fails(signedAt(SignatureField.APPROVER, reviewed, SignedFiles.SIGNED_AT), "order", "before the reviewer signed");
    }

    @Test
    void signed_in_times_to_come() throws IOException {
        byte[] signed = signedAt(SignatureField.REVIEWER, files.composed, TODAY.plusSeconds(86_400));

        assertThat(verify(signed).checks())
                .filteredOn(check -> check.id().equals("order"))
                .allMatch(check -> check.outcome() == Outcome.ATTENTION);
    }

    @Test
    void one_key_under_two_names() throws IOException {
        try (TestAuthority authority = new TestAuthority(SignedFiles.SIGNED_AT)) {
            KeyPair pair = pair();
            Instant from = SignedFiles.SIGNED_AT.minusSeconds(60);
            Instant through = SignedFiles.SIGNED_AT.plusSeconds(86_400);
            SigningKey one = authority.issue(files.dossier.reviewer().name(), pair, from, through);
            SigningKey other = authority.issue(files.dossier.approver().name(), pair, from, through);

            fails(files.approve(files.review(files.composed, one), other), "people", "with the same key");
        }
    }

    @Test
    void another_certificate_than_the_pages_name() throws IOException {
        String json = new String(DossierRecord.write(files.dossier), StandardCharsets.UTF_8);
        String unknown = "\"certificate\":\"";
        int at = json.indexOf(unknown, json.indexOf("\"approver\"")) + unknown.length();
        String fingerprint = Fingerprint.of(files.approverKey.certificate());
        String pinned = json.substring(0, at) + fingerprint + json.substring(at);
        Dossier named = DossierRecord.read(pinned.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        byte[] half = files.review(files.compose(named, DossierFixtures.attachments(named)), files.reviewerKey);

        assertThat(verify(files.approve(half, files.approverKey)).isInForce()).isTrue();
        fails(files.approve(half, files.key("Anna Keller")), "people", "was to sign with the certificate " + fingerprint);
    }

    @Test
    void the_approver_first() throws IOException {
        byte[] approved = approve(files.composed);

        assertThat(passes(approved)).isFalse();
        assertThat(passes(review(approved))).isFalse();
    }

    @Test
    void a_record_that_ends_elsewhere() throws IOException {
        String history = new String(DossierFixtures.history(), StandardCharsets.UTF_8);
        String shorter = history.substring(0, history.lastIndexOf("{\"number\""));
        byte[] composed = files.compose(
                files.dossier,
                new Attachments(
                        Set.of(),
                        shorter.getBytes(StandardCharsets.UTF_8),
                        DossierFixtures.source(files.dossier)));

        fails(review(composed), "history", "ends with another entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "%hidden\n", "\n", "9 0 obj\n<</Type/Catalog>>\nendobj\n", "9999 0 obj\n<<>>\nendobj\n", "xref\n0 0\n", "trailer\n<<>>\n"
    })
    void a_reviewer_who_writes_between_the_parts(String between) throws IOException {
        String text = new String(files.composed, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("startxref");
        byte[] composed = (text.substring(0, end) + between + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);

        fails(review(composed), "readers", "another reader may show another document");
    }

    @Test
    void bytes_before_the_beginning() throws IOException {
        byte[] junk = "#!/bin/sh\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(passes(concat(junk, files.full))).isFalse();
    }

    @Test
    void two_files_in_one() throws IOException {
        byte[] other = files.compose(DossierFixtures.refused(), DossierFixtures.attachments(DossierFixtures.refused()));

        assertThat(passes(concat(files.full, other))).isFalse();
        assertThat(passes(concat(other, files.full))).isFalse();
        assertThat(passes(concat(files.full, files.full))).isFalse();
        assertThat(passes(concat(files.full, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))).isFalse();
    }

    @Test
    void a_sign_off_within_another_file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument around = new PdfDocument(new PdfWriter(out))) {
            around.addNewPage();
            around.addFileAttachment(
                    "s", PdfFileSpec.createEmbeddedFileSpec(around, files.full, "s", "sign-off.pdf", null, null));
        }

        assertThat(verify(out.toByteArray()).state()).isEqualTo(State.NOT_A_SIGN_OFF);
    }

    /// What can lie over words.
    enum Over {
        BOX,
        WORDS,
        SMALL,
        MOVED,
        LAYER;

        PdfFormXObject draw(PdfFormXObject frame, PdfDocument document) {
            switch (this) {
                case BOX ->
                    new PdfCanvas(frame, document)
                            .setFillColor(ColorConstants.WHITE)
                            .rectangle(0, 60, 237, 30)
                            .fill();
                case WORDS -> {
                    PdfFormXObject picture = new PdfFormXObject(new Rectangle(237, 118));
                    new PdfCanvas(picture, document).moveTo(0, 0).lineTo(237, 118).stroke();
                    new PdfCanvas(frame, document).addXObjectAt(picture, 0, 0);
                }
                case SMALL -> frame.setBBox(new PdfArray(new float[] {0, 0, 237, 20}));
                case MOVED -> frame.put(PdfName.Matrix, new PdfArray(new float[] {1, 0, 0, 1, 5000, 0}));
                case LAYER -> {
                    PdfDictionary layer = new PdfDictionary();
                    layer.put(PdfName.Type, PdfName.OCG);
                    layer.put(PdfName.Name, new PdfString("x"));
                    frame.put(PdfName.OC, layer);
                }
            }
            return frame;
        }
    }

    /// Signed with a time of one's choice, and with a frame that says it.
    private static byte[] signedAt(SignatureField field, byte[] pdf, Instant at) throws IOException {
        SigningKey key = field == SignatureField.REVIEWER ? files.reviewerKey : files.approverKey;
        Statement usual = files.statement(field);
        return files.sign(
                pdf,
                key,
                new Statement(field, usual.person(), usual.verdict(), usual.reason(), usual.language(), at),
                Assurance.none());
    }

    private static void fails(byte[] pdf, String check, String words) throws IOException {
        Verification found = verify(pdf);
        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(found.checks())
                .filteredOn(one -> one.id().equals(check) && one.outcome() == Outcome.NO)
                .singleElement()
                .extracting(one -> new Messages(Language.ENGLISH).text(one.text()))
                .asString()
                .contains(words);
    }

    private static boolean passes(byte[] pdf) throws IOException {
        try {
            return verify(pdf).isIntact();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static Consumer<PdfDocument> bend(String name) {
        return Objects.requireNonNull(Bends.all().get(name));
    }

    private static byte[] review(byte[] pdf) throws IOException {
        return files.stranger(SignatureField.REVIEWER, files.reviewerKey).sign(pdf, files.reviewerKey);
    }

    private static byte[] approve(byte[] pdf) throws IOException {
        return files.stranger(SignatureField.APPROVER, files.approverKey).sign(pdf, files.approverKey);
    }

    private static Verification verify(byte[] pdf) throws IOException {
        return files.verify(pdf, new KnownKeys(List.of()), TODAY);
    }

    private static List<String> failing(Verification found) {
        return found.checks().stream()
                .filter(check -> check.outcome() == Outcome.NO)
                .map(check -> check.id())
                .toList();
    }
}
