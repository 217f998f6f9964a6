package io.countersign.importer.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OciScanningCsvImporterTest extends ImporterContract {
    OciScanningCsvImporterTest() {
        super(new OciScanningCsvImporter());
    }

    private static final String HEADER = "resultId,compartmentId,cveId,severity,state,title,hostCount\n";

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("oci-scanning-csv-export.csv", new Counts(Map.of(Severity.HIGH, 1L), 0, 1, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(HEADER, rows, number -> "r,c," + number + ",HIGH,OPEN,t,3\n", "");
    }

    /// A table may end behind any row.
    @Override
    protected int endMark(byte[] sample) {
        String mark = "hostCount";
        return new String(sample, StandardCharsets.ISO_8859_1).indexOf(mark) + mark.length();
    }

    @Test
    void a_vulnerability_is_a_finding_however_many_hosts_have_it() throws Exception {
        assertThat(read("oci-scanning-csv-export.csv").findings)
                .containsExactly(new Finding(
                        "VULNERABILITY|CVE-2026-0001||",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-0001",
                                List.of("CVE-2026-0001"),
                                "CVE-2026-0001",
                                "hostCount: 3",
                                "",
                                List.of(),
                                List.of()),
                        Rating.word(Severity.HIGH, "HIGH"),
                        Component.NONE,
                        Place.path("ocid1.compartment.oc1..example", ""),
                        "OPEN"));
    }

    @Test
    void what_is_fixed_is_set_aside() throws Exception {
        assertThat(read("oci-scanning-csv-export.csv").setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "CVE-2026-0002", "ocid1.compartment.oc1..example", "FIXED"));
        assertThat(read("oci-scanning-csv-export.csv").scan().finishedAt())
                .isEqualTo(Instant.parse("2026-11-20T12:47:18Z"));
    }

    @Test
    void a_table_that_ends_within_a_row_is_not_complete() throws Exception {
        ScanInfo scan = readText(HEADER + "r,c,CVE-2026-0001").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.short-rows", 1L));
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new OciScanningCsvImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
