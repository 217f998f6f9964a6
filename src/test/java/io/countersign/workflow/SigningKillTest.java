package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it signs leaves whole sign-offs or none.
class SigningKillTest {
    @TempDir
    Path folder;

    @Test
    void nothing_half_written_stands_under_a_sign_offs_name() throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SigningProgram.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (process.isAlive() && (list(out, "sign-off-*.pdf").isEmpty() || list(out, ".countersign-*").isEmpty())) {
                Thread.onSpinWait();
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        LocalVerifier verifier = new LocalVerifier(
                new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), Clock.systemUTC());
        assertThat(list(out, "sign-off-*.pdf")).isNotEmpty().allSatisfy(file -> assertThat(
                        verifier.verify(file).isIntact())
                .isTrue());
        sweep(out);
    }

    /// What the killed program left goes with the next delivery, once it is old enough to be nobody's.
    private static void sweep(Path out) throws IOException {
        for (Path left : list(out, ".countersign-*")) {
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
        new Delivery(out.resolve("next.pdf")).close();
        assertThat(list(out, ".countersign-*")).isEmpty();
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(found::add);
            }
        }
        return found;
    }
}
