package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Main;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Reads files that are larger than any memory, in a program of its own with a heap of 256 MB.
@Tag("bench")
class LargeFilesTest {
    private static final String MEGABYTE = "x".repeat(1_000_000);

    @TempDir
    private Path folder;

    @Test
    void three_gigabytes_of_findings_are_counted(TestReporter reporter) throws Exception {
        Path file = TrivySample.write(folder.resolve("trivy.json"), 3_700_000, 7);

        assertThat(Files.size(file)).isGreaterThan(3_000_000_000L);
        assertThat(inspected(file, reporter)).contains("\"findings\":3700000,", "\"outcome\":\"recognised\"");
    }

    @Test
    void a_policy_before_the_first_host_is_passed_over(TestReporter reporter) throws Exception {
        Path file = written(
                "<NessusClientData_v2><Policy><value>",
                300,
                "</value></Policy><Report name='r'><ReportHost name='192.0.2.1'><ReportItem port='80' protocol='tcp'"
                        + " severity='2' pluginID='1' pluginName='P'/></ReportHost></Report></NessusClientData_v2>");

        assertThat(inspected(file, reporter)).contains("\"findings\":1,");
    }

    @Test
    void a_text_of_four_megabytes_is_read(TestReporter reporter) throws Exception {
        Path file = written(
                "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"Results\":[{\"Target\":\"t\",\"Vulnerabilities\":["
                        + "{\"VulnerabilityID\":\"CVE-2026-10001\",\"PkgName\":\"p\",\"Severity\":\"LOW\",\"Description\":\"",
                4,
                "\"}]}]}");

        assertThat(inspected(file, reporter)).contains("\"findings\":1,");
    }

    @Test
    void a_line_of_a_gigabyte_is_refused_in_words(TestReporter reporter) throws Exception {
        Path file = written("/a: OK\n/b: Example FOUND\n/", 1_000, ": OK\n----------- SCAN SUMMARY -----------\n");

        assertThat(inspected(file, reporter)).contains("\"outcome\":\"refused\"", "CS-IMP-007");
    }

    private Path written(String before, int megabytes, String after) throws IOException {
        Path file = folder.resolve("report");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(before);
            for (int i = 0; i < megabytes; i++) {
                out.write(MEGABYTE);
            }
            out.write(after);
        }
        return file;
    }

    private static String inspected(Path file, TestReporter reporter) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "inspect",
                        "--json",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        reporter.publishEntry("seconds", String.valueOf(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
        return said;
    }
}
