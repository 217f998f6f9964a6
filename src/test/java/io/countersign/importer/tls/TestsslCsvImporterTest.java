package io.countersign.importer.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestsslCsvImporterTest extends ImporterContract {
    private static final TestsslCsvImporter IMPORTER = new TestsslCsvImporter();

    TestsslCsvImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "testssl-csv-whole.csv",
                        new Counts(
                                Map.of(Severity.CRITICAL, 1L, Severity.MEDIUM, 1L, Severity.LOW, 1L), 0, 2, 1, 3, 0, 0),
                "testssl-csv-fatal.csv", new Counts(Map.of(), 0, 0, 1, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "\"id\",\"fqdn/ip\",\"port\",\"severity\",\"finding\",\"cve\",\"cwe\"\n",
                rows,
                number -> "\"c" + number + "\",\"a/192.0.2.1\",\"443\",\"LOW\",\"offered\",\"\",\"\"\n",
                "\"scanTime\",\"a/192.0.2.1\",\"443\",\"INFO\",\"1\",\"\",\"\"\n");
    }

    /// The last row is whole where its time is.
    @Override
    protected int endMark(byte[] sample) {
        return new String(sample, StandardCharsets.UTF_8).lastIndexOf("\",\"\",\"\"");
    }

    @Test
    void a_row_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "testssl-csv-whole.csv").findings.get(1))
                .isEqualTo(new Finding(
                        "VULNERABILITY|SWEET32||shop.example.org:443",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "SWEET32",
                                List.of("CVE-2016-2183", "CVE-2016-6329", "SWEET32"),
                                "SWEET32: VULNERABLE, uses 64 bit block ciphers",
                                "VULNERABLE, uses 64 bit block ciphers",
                                "",
                                List.of(),
                                List.of("CWE-327")),
                        Rating.word(Severity.MEDIUM, "MEDIUM"),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", ""),
                        ""));
    }

    @Test
    void the_port_and_the_protocols_are_facts() throws Exception {
        Collected report = Reports.sample(IMPORTER, "testssl-csv-whole.csv");

        assertThat(report.facts)
                .contains(new Fact.Port("shop.example.org", 443, "tcp", Fact.PortState.OPEN, "tls"));
        assertThat(report.values("tls.protocol")).containsExactly("TLS 1.0", "TLS 1.2");
    }

    @Test
    void what_passed_and_what_was_not_tested_is_set_aside() throws Exception {
        assertThat(Reports.sample(IMPORTER, "testssl-csv-whole.csv").setAside)
                .containsExactly(
                        new SetAside(Reason.NOT_TESTED, "engine_problem", "shop.example.org:443", "No engine"),
                        new SetAside(Reason.PASSED, "SSLv3", "shop.example.org:443", "not offered"),
                        new SetAside(Reason.PASSED, "TLS1_2", "shop.example.org:443", "offered"));
    }

    @Test
    void a_fatal_row_and_a_missing_end_make_the_scan_incomplete() throws Exception {
        ScanInfo fatal = Reports.sample(IMPORTER, "testssl-csv-fatal.csv").scan();
        ScanInfo cut = Reports.text(IMPORTER, "id,fqdn/ip,port,severity,finding,cve,cwe\n").scan();

        assertThat(fatal.complete()).isFalse();
        assertThat(fatal.remarks())
                .containsExactly(Message.of("importer.testssl.fatal", "down.example.org:443", "Can't connect"));
        assertThat(cut.complete()).isFalse();
        assertThat(cut.remarks()).containsExactly(Message.of("importer.testssl.no-end"));
        assertThat(Reports.sample(IMPORTER, "testssl-csv-whole.csv").scan().complete()).isTrue();
    }
}
