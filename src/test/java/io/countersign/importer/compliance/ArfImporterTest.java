package io.countersign.importer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArfImporterTest extends ImporterContract {
    private static final ArfImporter IMPORTER = new ArfImporter();

    ArfImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("arf-collection.xml", new Counts(Map.of(Severity.HIGH, 1L), 0, 0, 1, 3, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<asset-report-collection><reports><report><content><TestResult>",
                rows,
                number -> "<rule-result idref=\"r" + number + "\"><result>fail</result></rule-result>",
                "</TestResult></content></report></reports></asset-report-collection>");
    }

    @Test
    void results_are_joined_with_the_rules_of_the_request_and_not_counted_again() throws Exception {
        Collected report = Reading.sample(IMPORTER, "arf-collection.xml");

        assertThat(report.findings).extracting(Finding::identity).containsExactly("HARDENING|r1||");
        assertThat(report.findings.getFirst().advisory().title()).isEqualTo("Root must not log in");
        assertThat(report.findings.getFirst().rating()).isEqualTo(Rating.word(Severity.HIGH, "high"));
    }

    @Test
    void facts_and_scan_are_told() throws Exception {
        Collected report = Reading.sample(IMPORTER, "arf-collection.xml");

        assertThat(report.values("os.name")).containsExactly("Example Linux");
        assertThat(report.values("os.version")).containsExactly("9");
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "scapper", "2.0", "shop-1", Instant.parse("2026-11-02T10:00:00Z"), true, List.of()));
    }

    @Test
    void a_collection_without_results_is_incomplete() throws Exception {
        ScanInfo scan = Reading.text(IMPORTER, "<asset-report-collection/>").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.arf.no-result"));
    }
}
