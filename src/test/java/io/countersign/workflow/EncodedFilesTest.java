package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.importer.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedFilesTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"trivy-json-array.json", "nmap-xml-host.xml", "clamav-log-infected.log"})
    void utf_8_and_utf_16_with_and_without_a_mark_are_read_alike(String sample) throws Exception {
        String text = new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8);
        Inspection plain = inspect(text.getBytes(StandardCharsets.UTF_8));

        for (Charset charset : CHARSETS) {
            for (String mark : List.of("", "\uFEFF")) {
                Inspection encoded = inspect((mark + text).getBytes(charset));

                assertThat(encoded.format()).as(charset + mark).isNotNull().isEqualTo(plain.format());
                assertThat(encoded.counts()).as(charset + mark).isEqualTo(plain.counts());
            }
        }
    }

    private Inspection inspect(byte[] bytes) throws Exception {
        List<Inspection> results = new ArrayList<>();
        Path file = Files.write(folder.resolve("report"), bytes);
        new InspectFiles(Formats.importers()).inspect(List.of(file), Progress.SILENT, results::add);
        return results.getFirst();
    }
}
