package io.countersign.dossier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.DossierFixtures;
import io.countersign.model.signoff.Dossier;
import io.countersign.typography.Typefaces;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sets and maps of the JDK have an order that changes from process to process; no page may follow it.
class OtherProcessTest {
    @TempDir
    private Path folder;

    @Test
    void another_process_composes_the_same_bytes() throws Exception {
        Path here = folder.resolve("here.pdf");
        Path there = folder.resolve("there.pdf");
        compose(here);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcessTest.class.getName(),
                        there.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(there).hasSameBinaryContentAs(here);
    }

    /// What the other process does.
    public static void main(String[] args) throws IOException {
        compose(Path.of(args[0]));
    }

    private static void compose(Path file) throws IOException {
        Dossier dossier = DossierFixtures.approved();
        try (OutputStream out = Files.newOutputStream(file)) {
            new PdfSignOffComposer(new Typefaces()).compose(dossier, DossierFixtures.attachments(dossier), out);
        }
    }
}
