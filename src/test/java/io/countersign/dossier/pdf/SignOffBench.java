package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.sun.management.OperatingSystemMXBean;
import io.countersign.dossier.DossierFixtures;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a sign-off of ten thousand findings costs in processor time, against iText's canvas writing the same bare rows,
/// tagged, in the same process of 512 MB. The aim is 2. It is not reached: composing alone is about 5 times the bare rows,
/// and verifying composes again. The ceiling keeps it from growing.
@Tag("bench")
class SignOffBench {
    private static final int FINDINGS = 10_000;
    private static final int ROUNDS = 3;
    private static final double CEILING = 25;

    @TempDir
    private Path folder;

    @Test
    void ten_thousand_findings_cost_no_more_than_they_did() throws Exception {
        Path result = folder.resolve("result.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignOffBench.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(result.toFile())
                .start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(result, StandardCharsets.UTF_8);
        System.out.println(String.join("\n", lines));
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(Double.parseDouble(lines.getLast())).isLessThanOrEqualTo(CEILING);
    }

    /// Measures; the last line is the ratio of the best of each.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path keyFile = folder.resolve("key.p12");
        Instant now = Instant.parse("2026-11-23T08:40:58Z");
        KeyMaker.make(keyFile, "Lin Ruoxi 林若溪", "secret".toCharArray(), now);
        SigningKey key = KeyFile.open(keyFile, "secret".toCharArray(), now);
        Dossier dossier = DossierFixtures.approvedWith(FINDINGS);
        long bare = Long.MAX_VALUE;
        long whole = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, time(() -> writeBareRows(dossier, folder.resolve("bare.pdf"))));
            long signed = time(() -> signOff(dossier, key, now, folder));
            whole = Math.min(whole, signed);
            System.out.println("bare " + bare + " ms, signed off " + signed + " ms");
        }
        System.out.println((double) whole / bare);
    }

    /// The processor's time, of all threads: what others do on the machine does not count.
    private static long time(Work work) throws Exception {
        long start = cpu();
        work.run();
        return cpu() - start;
    }

    private static long cpu() {
        return TimeUnit.NANOSECONDS.toMillis(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
    }

    private static void signOff(Dossier dossier, SigningKey key, Instant now, Path folder) throws IOException {
        Typefaces typefaces = new Typefaces();
        PdfSignOffComposer composer = new PdfSignOffComposer(typefaces);
        Path draft = folder.resolve("draft.pdf");
        Path signed = folder.resolve("signed.pdf");
        long a = cpu();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            composer.compose(dossier, DossierFixtures.attachments(dossier), out);
        }
        long b = cpu();
        new PdfSignOffSigner(typefaces, Assurance::none)
                .sign(
                        draft,
                        signed,
                        key,
                        new Statement(
                                SignatureField.REVIEWER,
                                dossier.reviewer(),
                                dossier.verdict(),
                                "",
                                dossier.language(),
                                now),
                        Assurance.none());
        long c = cpu();
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        String headline = new LocalVerifier(composer, new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), clock)
                .verify(signed)
                .headline()
                .key();
        long d = cpu();
        System.out.println("compose " + (b - a) + ", sign " + (c - b) + ", verify "
                + (d - c) + " ms, " + Files.size(signed) / 1024 + " KiB, " + headline);
        if (!headline.contains("intact")) {
            throw new IllegalStateException(headline);
        }
    }

    /// A row is a table row of six tagged cells, each one line of text that is neither measured nor broken.
    private static void writeBareRows(Dossier dossier, Path file) throws IOException {
        try (PdfDocument pdf = new PdfDocument(
                new PdfWriter(file.toString(), new WriterProperties().setFullCompressionMode(true)))) {
            pdf.setTagged();
            PdfFont font = font();
            TagTreePointer tags = new TagTreePointer(pdf);
            tags.addTag("Table").addTag("TBody");
            PdfPage page = null;
            PdfCanvas canvas = null;
            float y = 0;
            for (FindingRecord finding : dossier.findings()) {
                if (canvas == null || y < Theme.BOTTOM + 40) {
                    if (page != null) {
                        page.flush();
                    }
                    page = pdf.addNewPage(PageSize.A4);
                    tags.setPageForTagging(page);
                    canvas = new PdfCanvas(page);
                    y = Theme.TOP;
                }
                tags.addTag("TR");
                String[] cells = {
                    finding.severity().name(),
                    "1",
                    finding.identifier() + "  " + finding.title(),
                    finding.component().name() + " " + finding.component().version() + "; fixed in "
                            + finding.component().fixedVersion(),
                    finding.place().target() + ", " + finding.place().path(),
                    "False positive, not reachable"
                };
                for (String cell : cells) {
                    tags.addTag("TD");
                    canvas.openTag(tags.getTagReference())
                            .beginText()
                            .setFontAndSize(font, 7.8f)
                            .moveText(Theme.LEFT, y)
                            .showText(cell)
                            .endText()
                            .closeTag();
                    tags.moveToParent();
                    y -= 8;
                }
                tags.flushTag();
            }
        }
    }

    private static PdfFont font() throws IOException {
        try (InputStream in = SignOffBench.class.getResourceAsStream("/fonts/ttf/OpenSans/OpenSans-Regular.ttf")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return PdfFontFactory.createFont(
                    bytes, PdfEncodings.IDENTITY_H, PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
