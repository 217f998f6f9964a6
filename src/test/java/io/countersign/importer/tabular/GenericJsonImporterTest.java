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
import io.countersign.model.message.Message;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericJsonImporterTest extends ImporterContract {
    GenericJsonImporterTest() {
        super(new GenericJsonImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "generic-json-findings.json",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.LOW, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"findings\":[{\"title\":\"a\",\"severity\":\"Low\",\"description\":\"b\"}",
                rows,
                number -> ",{\"title\":\"Flaw " + number + "\",\"severity\":\"High\",\"description\":\"Text\"}",
                "]}");
    }

    @Test
    void every_field_is_read() throws Exception {
        assertThat(sample().findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-2000|files|src/Files.java",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-2000",
                                List.of("CVE-2026-2000", "HS-17"),
                                "Traversal",
                                "Reads any file\n\nFiles leave",
                                "Normalise the path",
                                List.of("https://example.org/a", "https://example.org/b"),
                                List.of("CWE-22")),
                        new Rating(
                                Severity.HIGH,
                                "High",
                                SeverityScale.WORD,
                                75,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"),
                        new Component("files", "1.2", "", ""),
                        Place.path("", "src/Files.java:40"),
                        "inactive, false positive"));
    }

    @Test
    void the_first_endpoint_is_the_place_and_the_others_are_named() throws Exception {
        Finding finding = sample().findings.get(1);

        assertThat(finding.place()).isEqualTo(new Place("", "example.org", 0, "", "/go"));
        assertThat(finding.advisory().description()).isEqualTo("To anywhere\n\nhttp://other.example.org/go");
    }

    @Test
    void an_entry_without_a_name_is_left_out_and_remarked() throws Exception {
        assertThat(sample().scan().remarks()).containsExactly(Message.of("importer.generic-json.nameless", 1L));
    }

    @Test
    void findings_of_others_are_not_taken_for_ours() {
        for (String other : List.of(
                "{\"meta\":{},\"findings\":[{\"title\":\"a\",\"severity\":\"LOW\",\"description\":\"b\"}]}",
                "{\"findings\":[{\"findingArn\":\"arn:x\",\"title\":\"a\",\"severity\":\"LOW\",\"description\":\"b\"}]}",
                "{\"findings\":[{}]}")) {
            assertThat(new GenericJsonImporter().recognise(Samples.head(other.getBytes(StandardCharsets.UTF_8))))
                    .as(other)
                    .isEmpty();
        }
    }

    private static Collected sample() throws Exception {
        byte[] bytes = Samples.bytes(Samples.named("generic-json-findings.json"));
        Collected sink = new Collected();
        new GenericJsonImporter().read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }
}
