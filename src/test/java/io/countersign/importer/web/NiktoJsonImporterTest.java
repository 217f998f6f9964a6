package io.countersign.importer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NiktoJsonImporterTest extends ImporterContract {
    private static final NiktoJsonImporter IMPORTER = new NiktoJsonImporter();

    NiktoJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "nikto-json-object.json", new Counts(Map.of(Severity.LOW, 2L), 0, 0, 0, 0, 0, 0),
                "nikto-json-array.json", new Counts(Map.of(Severity.LOW, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"host\":\"h\",\"ip\":\"192.0.2.1\",\"port\":\"80\",\"banner\":\"\",\"vulnerabilities\":[null",
                rows,
                number -> ",{\"id\":\"" + number + "\",\"method\":\"GET\",\"url\":\"/\",\"msg\":\"m\"}",
                "]}");
    }

    @Test
    void an_element_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nikto-json-object.json").findings.getLast())
                .isEqualTo(new Finding(
                        "VULNERABILITY|NIKTO-999978|PUT|shop.example.org:443/upload",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "NIKTO-999978 'PUT' method could allow clients to save files, see CVE-2026-10002",
                                List.of("CVE-2026-10002", "NIKTO-999978", "OSVDB-397"),
                                "'PUT' method could allow clients to save files, see CVE-2026-10002",
                                "PUT /upload?x=1",
                                "",
                                List.of(),
                                List.of()),
                        Rating.chosen(Severity.LOW),
                        Component.NONE,
                        new Place("shop.example.org", "shop.example.org", 443, "tcp", "/upload?x=1"),
                        ""));
    }

    @Test
    void rows_before_their_host_wait_for_it() throws Exception {
        Finding finding = Reports.sample(IMPORTER, "nikto-json-array.json").findings.getFirst();

        assertThat(finding.identity()).isEqualTo("VULNERABILITY|NIKTO-013587||api.example.org:3000/");
        assertThat(finding.advisory().title()).isEqualTo("The header is missing.");
        assertThat(finding.advisory().references()).containsExactly("https://example.org/header");
    }
}
