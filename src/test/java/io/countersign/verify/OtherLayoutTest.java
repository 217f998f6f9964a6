package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.DossierRecord;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification;
import io.countersign.model.signoff.Verification.State;
import io.countersign.signing.CertificateFile;
import io.countersign.signing.FrameDrawing;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.typography.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of another layout than this program's, and those who say that theirs are.
class OtherLayoutTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");
    private static final int EARLIER = SignOffComposer.LAYOUT - 1;
    private static final int LATER = SignOffComposer.LAYOUT + 1;

    /// What the layout of this number comes out as. When a test here fails, pages are composed otherwise than before. If a version with this
    /// number was released, raise [SignOffComposer#LAYOUT]; then write what comes out now.
    private static final List<String> COMES_OUT_AS = List.of(
            "5b02282eb28a379b406a7597ef1440fc2c3364ef47f537bf55e3112add2e0b58",
            "b9883ebda654e3b7e9f336f2954b66e2a5dcab7c7920c49f991e8470186dcaf4",
            "7e0d6414db0660958b9521c0b398f5bf23b9ddc294ef68cabae264f92305a464");

    private static SignedFiles files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException {
        files = SignedFiles.shared();
    }

    @Test
    void pages_that_come_out_the_same_are_proved_whatever_their_number() throws IOException {
        assertThat(verify(signed(EARLIER), files.composer).state()).isEqualTo(State.INTACT_UNKNOWN_SIGNER);
        assertThat(verify(signed(LATER), files.composer).state()).isEqualTo(State.INTACT_UNKNOWN_SIGNER);
    }

    @Test
    void an_earlier_layout_is_no_change_and_is_not_called_proved() throws IOException {
        Verification found = verify(signed(EARLIER), new Sums());

        assertThat(found.state()).isEqualTo(State.AS_SIGNED);
        assertThat(found.isIntact()).isFalse();
        assertThat(print(found).text().key()).isEqualTo("verify.print.older");
        assertThat(found.summary()).isEqualTo(print(found).text());
        assertThat(found.headline()).isEqualTo(Message.of("verify.headline.as-signed"));
    }

    @Test
    void a_later_layout_is_no_change_and_is_not_called_proved() throws IOException {
        Verification found = verify(signed(LATER), new Sums());

        assertThat(found.state()).isEqualTo(State.AS_SIGNED);
        assertThat(print(found).text().key()).isEqualTo("verify.print.newer");
    }

    @Test
    void the_layout_of_this_program_has_no_excuse() throws IOException {
        Verification found = verify(signed(SignOffComposer.LAYOUT), new Sums());

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(print(found).outcome()).isEqualTo(Outcome.NO);
    }

    @Test
    void rows_that_are_not_those_of_the_record_are_found_under_an_earlier_number() throws IOException {
        Dossier record = DossierFixtures.inLayout(files.dossier, EARLIER);
        byte[] pages = files.compose(
                DossierFixtures.withFindings(List.of()), DossierFixtures.attachments(files.dossier));

        Verification found = verify(sign(Attacks.rewriteWithRecord(pages, DossierRecord.write(record))), files.composer);

        assertThat(found.state()).isEqualTo(State.CHANGED);
        assertThat(print(found).text().key()).isEqualTo("verify.print.lacks");
    }

    @Test
    void the_rows_of_every_record_are_found_on_its_own_pages() throws IOException {
        for (Dossier dossier : List.of(
                DossierFixtures.refused(),
                DossierFixtures.bare(),
                DossierFixtures.alsoIn(files.dossier, Language.CHINESE))) {
            assertThat(missing(dossier)).as(dossier.number()).isEmpty();
        }
    }

    private static Optional<String> missing(Dossier dossier) throws IOException {
        try (PdfDocument pages = PdfFile.open(files.compose(dossier, DossierFixtures.attachments(dossier)))) {
            return new PrintedRows(dossier).missing(pages);
        }
    }

    @Test
    void pages_that_are_painted_over_are_never_intact_under_any_number() throws IOException {
        for (int layout : List.of(0, EARLIER, SignOffComposer.LAYOUT, LATER, Integer.MAX_VALUE)) {
            byte[] painted = Attacks.composePaintedOver(composed(layout));

            Verification found = verify(sign(painted), files.composer);

            assertThat(found.isIntact()).as("layout " + layout).isFalse();
            assertThat(print(found).outcome()).as("layout " + layout).isNotEqualTo(Outcome.YES);
        }
    }

    @Test
    void a_number_that_is_changed_after_signing_is_a_change() throws IOException {
        byte[] other = DossierRecord.write(DossierFixtures.inLayout(files.dossier, EARLIER));

        assertThat(verify(Attacks.replaceRecord(files.full, other), files.composer).state()).isEqualTo(State.CHANGED);
    }

    @Test
    void a_record_that_names_no_layout_is_of_none_that_is_known() {
        String json = new String(DossierRecord.write(files.dossier), StandardCharsets.UTF_8);
        String without = json.replace(",\"layout\":" + SignOffComposer.LAYOUT, "");

        Optional<Dossier> read = DossierRecord.read(without.getBytes(StandardCharsets.UTF_8));

        assertThat(without).isNotEqualTo(json);
        assertThat(read).contains(DossierFixtures.inLayout(files.dossier, 0));
        assertThat(DossierRecord.write(read.orElseThrow())).asString(StandardCharsets.UTF_8).isEqualTo(without);
    }

    @Test
    void the_layout_has_another_number_when_it_comes_out_otherwise() throws IOException {
        Dossier refused = DossierFixtures.refused();
        byte[] frame = new PdfFrameDrawing(new Typefaces()).draw(statement(), certificate(), 237, 118);

        assertThat(List.of(
                        unpacked(files.dossier),
                        unpacked(refused),
                        Sha256.of(picture(frame))))
                .as("what the layout " + SignOffComposer.LAYOUT + " comes out as")
                .isEqualTo(COMES_OUT_AS);
    }

    /// What is drawn in a frame, without the layers around it.
    private static byte[] picture(byte[] frame) throws IOException {
        try (PdfDocument pdf = PdfFile.open(frame)) {
            PdfStream drawn = pdf.getFirstPage()
                    .getResources()
                    .getResource(PdfName.XObject)
                    .getAsStream(new PdfName(FrameDrawing.PICTURE));
            for (String layer : List.of("FRM", "n2")) {
                drawn = drawn.getAsDictionary(PdfName.Resources)
                        .getAsDictionary(PdfName.XObject)
                        .getAsStream(new PdfName(layer));
            }
            return drawn.getBytes();
        }
    }

    /// What is packed comes out otherwise on another machine.
    private static String unpacked(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.composer.composeUnpacked(dossier, DossierFixtures.attachments(dossier), out);
        return Sha256.of(out.toByteArray());
    }

    private static Statement statement() {
        return new Statement(
                SignatureField.APPROVER,
                files.dossier.approver(),
                files.dossier.verdict(),
                "Seen.",
                files.dossier.language(),
                SignedFiles.SIGNED_AT);
    }

    private X509Certificate certificate() throws IOException {
        return CertificateFile.read(Files.writeString(folder.resolve("keller.pem"), """
                -----BEGIN CERTIFICATE-----
                MIIBgTCCASegAwIBAgIUVd/aMf4ORsUIf2nv5kJSRHPPfuYwCgYIKoZIzj0EAwIw
                FjEUMBIGA1UEAwwLQW5uYSBLZWxsZXIwHhcNMjYxMjAxMTgxMDU4WhcNMzYxMTI4
                MTgxMDU4WjAWMRQwEgYDVQQDDAtBbm5hIEtlbGxlcjBZMBMGByqGSM49AgEGCCqG
                SM49AwEHA0IABK6qG7AdDA+ijbJDLa1PfuQ7NlKmo0wsbwvIZn3hy1mO3T4/IFAv
                ndQNU77qVjnfRKtfMfqay/u/Zn0N0Zb9TcKjUzBRMB0GA1UdDgQWBBTQOiQntrs3
                ciDwuul70M1cBf/wnjAfBgNVHSMEGDAWgBTQOiQntrs3ciDwuul70M1cBf/wnjAP
                BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIEvbrM6TZ2DjWMw1m4+r
                syo+PC712b05p2ezqhFTu3T2AiEAqJkdSgdghcFxY82H0R6Rw//HgPFrtFip1tZy
                bYN4qRY=
                -----END CERTIFICATE-----
                """)).getFirst();
    }

    /// The composer of another layout: it prints no finding one by one.
    private static final class Sums implements SignOffComposer {
        @Override
        public void compose(Dossier dossier, Attachments attachments, OutputStream out) throws IOException {
            files.composer.compose(DossierFixtures.printing(dossier, 0), attachments, out);
        }

        @Override
        public void composeUnpacked(Dossier dossier, Attachments attachments, OutputStream out) throws IOException {
            files.composer.composeUnpacked(DossierFixtures.printing(dossier, 0), attachments, out);
        }
    }

    private static byte[] composed(int layout) throws IOException {
        Dossier dossier = DossierFixtures.inLayout(files.dossier, layout);
        return files.compose(dossier, DossierFixtures.attachments(dossier));
    }

    private static byte[] signed(int layout) throws IOException {
        return sign(composed(layout));
    }

    private static byte[] sign(byte[] composed) throws IOException {
        return files.approve(files.review(composed, files.reviewerKey), files.approverKey);
    }

    private static Verification verify(byte[] pdf, SignOffComposer composer) throws IOException {
        return files.verify(pdf, new KnownKeys(List.of()), TODAY, composer);
    }

    private static Check print(Verification found) {
        return found.checks().stream().filter(check -> check.id().equals("print")).findFirst().orElseThrow();
    }
}
