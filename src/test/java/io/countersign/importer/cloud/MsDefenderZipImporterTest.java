package io.countersign.importer.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.Head;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MsDefenderZipImporterTest extends ImporterContract {
    private static final String ROW = "{\"cveId\":\"CVE-2026-%d\",\"machineId\":\"1a\",\"severity\":\"Low\"},";

    MsDefenderZipImporterTest() {
        super(new MsDefenderZipImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "ms-defender-zip-two-machines.zip",
                new Counts(Map.of(Severity.HIGH, 2L, Severity.CRITICAL, 1L), 0, 0, 0, 2, 0, 0),
                "ms-defender-zip-reversed.zip",
                new Counts(Map.of(Severity.LOW, 1L), 0, 0, 0, 2, 0, 0));
    }

    /// Packed before it is read, for the directory at its end needs all sizes.
    @Override
    protected GeneratedReport large(int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("machines/m.json"));
            zip.write("{\"value\":[]}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("vulnerabilities/v.json"));
            zip.write("{\"value\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                zip.write(ROW.formatted(i).getBytes(StandardCharsets.UTF_8));
            }
            zip.write("{\"cveId\":\"CVE-2026-0\"}]}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GeneratedReport(bytes.toByteArray(), ROW.length());
    }

    /// The record that ends the archive.
    @Override
    protected int endMark(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        return text.indexOf("PK\u0005\u0006") + 4;
    }

    @Test
    void a_vulnerability_has_the_name_of_its_machine() throws Exception {
        Collected report = read("ms-defender-zip-two-machines.zip");

        assertThat(report.findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2024-0001|openssl/openssl|img-01.example.org",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2024-0001 5001", List.of("CVE-2024-0001"), "CVE-2024-0001", "", "5001", List.of(), List.of()),
                        Rating.word(Severity.HIGH, "High"),
                        new Component("openssl/openssl", "3.0.13", "", ""),
                        new Place("img-01.example.org", "img-01.example.org", 0, "", ""),
                        ""));
        assertThat(report.findings.get(1).place()).isEqualTo(new Place("2b", "192.0.2.8", 0, "", ""));
        assertThat(report.findings.get(2).place()).isEqualTo(new Place("9z", "", 0, "", ""));
        assertThat(report.facts)
                .containsExactly(new Fact.Value("os.full-name", "Ubuntu 24.04"), new Fact.Value("os.full-name", "Linux"));
    }

    @Test
    void missing_pages_and_machines_are_remarked_on() throws Exception {
        Collected report = read("ms-defender-zip-two-machines.zip");

        assertThat(report.scan()).isNotNull().satisfies(scan -> {
            assertThat(scan.complete()).isFalse();
            assertThat(scan.remarks())
                    .containsExactly(
                            Message.of("importer.ms-defender-zip.more"), Message.of("importer.ms-defender-zip.unknown", 1L));
        });
    }

    @Test
    void the_order_of_the_folders_does_not_matter() throws Exception {
        assertThat(read("ms-defender-zip-reversed.zip").findings.getFirst().place().host()).isEqualTo("img-01.example.org");
    }

    @Test
    void an_archive_of_one_of_the_folders_is_no_report() {
        MsDefenderZipImporter importer = new MsDefenderZipImporter();

        assertThat(importer.recognise(new Head("a", List.of("machines/m.json", "vulnerabilities/v.json")))).isPresent();
        assertThat(importer.recognise(new Head("a", List.of("machines/m.json", "other/v.json")))).isEmpty();
        assertThat(importer.recognise(new Head("a", List.of("vulnerabilities/v.json")))).isEmpty();
    }

    private static Collected read(String name) throws Exception {
        Collected report = new Collected();
        new MsDefenderZipImporter().read(() -> new ByteArrayInputStream(Samples.bytes(Samples.named(name))), report);
        return report;
    }
}
