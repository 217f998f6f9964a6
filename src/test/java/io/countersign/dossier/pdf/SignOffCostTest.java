package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.sun.management.ThreadMXBean;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.VerifierOnThisThread;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one more finding costs, counted and not timed: no load changes how many bytes are allocated for it and how many
/// objects it has in the file. Each limit is a fifth above what was seen.
class SignOffCostTest {
    private static final int FEW = 400;
    private static final int MANY = 1_600;
    private static final Instant NOW = Instant.parse("2026-11-23T08:40:58Z");
    private static final PdfSignOffComposer COMPOSER = new PdfSignOffComposer(new Typefaces());

    private static int composed;

    @TempDir
    private static Path folder;

    private static SignOff few;
    private static SignOff many;

    @BeforeAll
    static void sign_off() throws IOException {
        Path file = folder.resolve("key.p12");
        KeyMaker.make(file, "Lin Ruoxi 林若溪", "secret".toCharArray(), NOW);
        SigningKey key = KeyFile.open(KeySource.of(file), "secret".toCharArray(), NOW);
        signOff(FEW, key); // whatever is made once is made now
        few = signOff(FEW, key);
        composed = 0;
        many = signOff(MANY, key);
    }

    @Test
    void verifying_makes_the_pages_again_once() {
        assertThat(composed).isEqualTo(1);
    }

    @Test
    void a_finding_has_few_objects_in_the_file() {
        assertThat(perFinding(many.objects(), few.objects())).isLessThanOrEqualTo(13);
    }

    @Test
    void composing_allocates_little_for_a_finding() {
        assertThat(perFinding(many.composing(), few.composing())).isLessThanOrEqualTo(47_000);
    }

    @Test
    void signing_allocates_little_for_a_finding() {
        assertThat(perFinding(many.signing(), few.signing())).isLessThanOrEqualTo(4_700);
    }

    @Test
    void verifying_allocates_little_for_a_finding() {
        assertThat(perFinding(many.verifying(), few.verifying())).isLessThanOrEqualTo(69_000);
    }

    private static long perFinding(long of, long less) {
        return (of - less) / (MANY - FEW);
    }

    private static SignOff signOff(int findings, SigningKey key) throws IOException {
        Dossier dossier = DossierFixtures.approvedWith(findings);
        Attachments attachments = DossierFixtures.attachments(dossier);
        Path draft = folder.resolve("draft.pdf");
        Path signed = folder.resolve("signed.pdf");
        long start = allocated();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            COMPOSER.compose(dossier, attachments, out);
        }
        long afterComposing = allocated();
        Statement statement = new Statement(
                SignatureField.REVIEWER, dossier.reviewer(), dossier.verdict(), "", dossier.language(), NOW);
        new PdfSignOffSigner(new Typefaces(), Assurance::none).sign(draft, signed, key, statement, Assurance.none());
        long afterSigning = allocated();
        SignOffComposer counting = new SignOffComposer() {
            @Override
            public void compose(Dossier what, Attachments embedded, OutputStream out) {
                throw new AssertionError("packed, though nobody keeps it");
            }

            @Override
            public void composeUnpacked(Dossier what, Attachments embedded, OutputStream out) throws IOException {
                composed++;
                COMPOSER.composeUnpacked(what, embedded, out);
            }
        };
        new VerifierOnThisThread(counting, new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), NOW).verify(signed);
        long end = allocated();
        return new SignOff(objects(draft), afterComposing - start, afterSigning - afterComposing, end - afterSigning);
    }

    private static long objects(Path file) throws IOException {
        try (PdfDocument pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            return pdf.getNumberOfPdfObjects();
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /// @param objects in the file
    /// @param composing bytes allocated; so the others
    private record SignOff(long objects, long composing, long signing, long verifying) {}
}
