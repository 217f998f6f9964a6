package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.cli.CommandLineProgram;
import io.countersign.dossier.PdfConformance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo, as it ships.
class DemoTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_sample_is_refused_for_its_gaps_and_its_pdf_is_sound(String language) throws Exception {
        StringWriter out = new StringWriter();
        Composition composition = new Composition(Map.of("COUNTERSIGN_HOME", folder.resolve("user").toString()));

        int exit = new CommandLineProgram(composition, new PrintWriter(out), new PrintWriter(out))
                .run("demo", "--out", folder.resolve("demo").toString(), "--language", language);

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("REL-2", "9090", "REL-5", "CS-", ".pdf");
        assertThat(folder.resolve("user")).doesNotExist();
        byte[] pdf = Files.readAllBytes(pdf());
        assertThat(PdfConformance.violations(pdf, "3b")).isEmpty();
        assertThat(PdfConformance.violations(pdf, "ua1")).isEmpty();
        assertThat(pdfsig(pdf())).contains("Signature is Valid.", "Total document signed");
    }

    private Path pdf() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pdfs = files.filter(file -> file.toString().endsWith(".pdf")).toList();
            assertThat(pdfs).hasSize(1);
            return pdfs.getFirst();
        }
    }

    /// What poppler, which shares no code with us, says of the signatures.
    private static String pdfsig(Path pdf) throws IOException {
        Process process = new ProcessBuilder("pdfsig", pdf.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
