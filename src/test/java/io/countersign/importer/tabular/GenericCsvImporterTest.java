package io.countersign.importer.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericCsvImporterTest extends ImporterContract {
    private static final String HEADER = "Title,Severity,Description,Mitigation,Url,FalsePositive\n";

    GenericCsvImporterTest() {
        super(new GenericCsvImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "generic-csv-states.csv",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L, Severity.INFO, 1L), 0, 0, 0, 0, 0, 0),
                "generic-csv-semicolons.csv",
                new Counts(Map.of(Severity.CRITICAL, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(HEADER, rows, number -> "Flaw " + number + ",High,Text,Mend,,FALSE\n", "");
    }

    /// A table says nothing of its end; a cut within the header is refused, one within a row shows by its cells.
    @Override
    protected int endMark(byte[] sample) {
        return new String(sample, StandardCharsets.UTF_8).indexOf("Description");
    }

    @Test
    void every_field_is_read() throws Exception {
        assertThat(read(sample()).findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|Reflected script||shop.example.org:8443/search?q=1",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "Reflected script",
                                List.of(),
                                "Reflected script",
                                "A query is printed back\n\nSession theft",
                                "Encode it",
                                List.of("https://example.org/a"),
                                List.of("CWE-79")),
                        new Rating(
                                Severity.HIGH,
                                "High",
                                SeverityScale.WORD,
                                61,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"),
                        Component.NONE,
                        new Place("", "shop.example.org", 8443, "tcp", "/search?q=1"),
                        ""));
    }

    @Test
    void a_state_closes_nothing() throws Exception {
        Finding finding = read(sample()).findings.get(1);

        assertThat(finding.status()).isEqualTo("false positive, duplicate, mitigated, inactive");
        assertThat(finding.advisory().identifier()).isEqualTo("CVE-2026-1000");
        assertThat(finding.advisory().weaknesses()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_a_path() throws Exception {
        assertThat(read(sample()).findings.get(2).place().path()).isEqualTo("not an address");
    }

    @Test
    void a_row_that_was_cut_off_shows() throws Exception {
        assertThat(read((HEADER + "A,High,Text,Mend,,FALSE\nB,High,Te").getBytes(StandardCharsets.UTF_8)).scan().complete())
                .isFalse();
    }

    private static byte[] sample() {
        return Samples.bytes(Samples.named("generic-csv-states.csv"));
    }

    private static Collected read(byte[] bytes) throws Exception {
        Collected sink = new Collected();
        new GenericCsvImporter().read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }
}
