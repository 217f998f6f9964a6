package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenvasCsvImporterTest extends ImporterContract {
    private static final OpenvasCsvImporter IMPORTER = new OpenvasCsvImporter();

    OpenvasCsvImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "openvas-csv-new.csv",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.LOW, 1L), 1, 0, 0, 1, 0, 0),
                "openvas-csv-old.csv",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 0, 0, 1, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "IP,Hostname,Port,Port Protocol,CVSS,Severity,NVT Name,NVT OID\n",
                rows,
                number -> "192.0.2.10,,80,tcp,5.0,Medium,\"name\nof a test\",1.3." + number + "\n",
                "");
    }

    @Override
    protected int endMark(byte[] sample) {
        return Reading.endOf(sample, "NVT OID");
    }

    @Test
    void a_row_is_the_finding_that_the_xml_has() throws Exception {
        Finding finding = Reading.sample(IMPORTER, "openvas-csv-new.csv").findings.getFirst();

        assertThat(finding)
                .isEqualTo(new Finding(
                        Reading.sample(new OpenvasXmlImporter(), "openvas-xml-wrapped.xml")
                                .findings
                                .getFirst()
                                .identity(),
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "1.3.6.1.4.1.25623.1.0.900001",
                                List.of(
                                        "CVE-2026-10001",
                                        "CVE-2026-10002",
                                        "1.3.6.1.4.1.25623.1.0.900001",
                                        "BID:12345",
                                        "DFN-CERT-2026-0001"),
                                "Example Server RCE",
                                "Example Server runs code, of others.\n\nA buffer is too small.\n\n"
                                        + "Example Server before 2.4.\n\nAn attacker gains control.",
                                "Update to version 2.4 or later.",
                                List.of("https://example.org/advisory/1"),
                                List.of()),
                        new Rating(Severity.HIGH, "High", SeverityScale.WORD, 98, ""),
                        new Component("server", "2.3", "2.4", ""),
                        new Place("", "192.0.2.10", 443, "tcp", ""),
                        ""));
    }

    @Test
    void a_false_positive_is_set_aside() throws Exception {
        Collected report = Reading.sample(IMPORTER, "openvas-csv-new.csv");

        assertThat(report.setAside)
                .containsExactly(new SetAside(
                        SetAside.Reason.SUPPRESSED,
                        "1.3.6.1.4.1.25623.1.0.900004",
                        "192.0.2.10:443/tcp",
                        "False Positive"));
        assertThat(report.scan().finishedAt()).isEqualTo(Instant.parse("2026-05-04T10:32:00Z"));
    }

    @Test
    void a_last_row_that_is_short_shows_a_cut() throws Exception {
        String whole = Reading.sample("openvas-csv-old.csv");
        String cut = whole.substring(0, whole.indexOf("Disable them."));

        assertThat(Reading.text(IMPORTER, whole).scan().complete()).isTrue();
        assertThat(Reading.text(IMPORTER, cut.substring(0, cut.length() - 4)).scan().remarks())
                .containsExactly(Message.of("importer.openvas-csv.cut"));
    }
}
