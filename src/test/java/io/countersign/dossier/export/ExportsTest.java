package io.countersign.dossier.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.app.Formats;
import io.countersign.dossier.DossierFixtures;
import io.countersign.dossier.FindingTable;
import io.countersign.dossier.export.Exports.Source;
import io.countersign.importer.Collected;
import io.countersign.importer.Head;
import io.countersign.importer.Recognition;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.RoundChange;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportsTest {
    private static final Dossier DOSSIER = DossierFixtures.approved();
    private static final Source SIGNED = new Source("wordpress.pdf", "a".repeat(64));

    @ParameterizedTest
    @EnumSource(value = ExportKind.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void the_same_record_is_exported_as_the_same_bytes(ExportKind kind) {
        byte[] once = Exports.write(kind, DossierFixtures.approved(), SIGNED);

        assertThat(Exports.write(kind, DossierFixtures.approved(), SIGNED)).isEqualTo(once);
    }

    /// The schema lies in a library of others, as NIST publishes it.
    @Test
    void assessment_results_are_what_the_schema_of_nist_says() throws IOException {
        Schema schema = oscal();

        for (Dossier dossier : List.of(DOSSIER, DossierFixtures.refused(), DossierFixtures.bare())) {
            for (Source source : List.of(SIGNED, Source.UNSIGNED)) {
                String json = text(Exports.write(ExportKind.OSCAL, dossier, source));

                assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            }
        }
        String wrong = text(Exports.write(ExportKind.OSCAL, DOSSIER, SIGNED)).replace("\"satisfied\"", "\"maybe\"");
        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_item_and_every_finding_stands_in_the_assessment_results() {
        JsonNode result = json(ExportKind.OSCAL).at("/assessment-results/results/0");

        assertThat(result.get("findings").size()).isEqualTo(DOSSIER.items().size());
        assertThat(result.get("risks").size()).isEqualTo(DOSSIER.findings().size());
        assertThat(result.at("/risks/0/status").stringValue()).isEqualTo("deviation-approved");
        assertThat(result.at("/risks/0/deadline").stringValue()).isEqualTo("2026-12-23T23:59:59Z");
    }

    @Test
    void a_statement_names_the_signed_file_and_what_was_decided() {
        JsonNode statement = json(ExportKind.IN_TOTO);

        assertThat(statement.get("_type").stringValue()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.at("/subject/0/digest/sha256").stringValue()).isEqualTo(SIGNED.sha256());
        assertThat(statement.at("/predicate/verificationResult").stringValue()).isEqualTo("PASSED");
        assertThat(statement.at("/predicate/inputAttestations").size())
                .isEqualTo(DOSSIER.basis().size() + DOSSIER.evidence().size());
    }

    @Test
    void our_own_reader_takes_the_decisions_back() throws Exception {
        Collected read = read(ExportKind.OPENVEX, DOSSIER, "openvex");

        assertThat(read.findings)
                .extracting(finding -> finding.advisory().identifier())
                .containsExactly("CVE-2026-31877", "CVE-2026-28514", "CVE-2026-31902");
        assertThat(read.findings).extracting(Finding::status).containsOnly("affected");
        assertThat(read.findings.getFirst().advisory().solution())
                .startsWith("Accepted through 2026-12-23 (UTC). Ubuntu lists the fix");
    }

    @Test
    void our_own_reader_takes_the_findings_of_the_log_back() throws Exception {
        Collected read = read(ExportKind.SARIF, DOSSIER, "sarif");

        assertThat(read.findings.size() + read.setAside.size()).isEqualTo(DOSSIER.findings().size());
        assertThat(read.setAside).extracting(SetAside::identifier).contains("CVE-2026-31877", "wordpress-readme-file");
        assertThat(read.findings).extracting(finding -> finding.rating().severity()).contains(Severity.LOW);
    }

    @Test
    void our_own_reader_takes_the_findings_of_the_table_back() throws Exception {
        Collected read = read(ExportKind.CSV, DOSSIER, "generic-csv");

        assertThat(read.findings.size() + read.setAside.size()).isEqualTo(DOSSIER.findings().size());
        assertThat(read.findings)
                .extracting(finding -> finding.advisory().identifier())
                .contains("CVE-2026-31877", "CVE-2026-28514");
        assertThat(read.findings.getFirst().component().name()).isEqualTo("linux-image-6.8.0-88-generic");
    }

    @Test
    void no_cell_begins_as_a_formula() {
        List<List<String>> rows = new ArrayList<>();
        FindingTable.forEach(DossierFixtures.withFindings(List.of(spiteful())), rows::add);

        assertThat(rows.getFirst()).contains("'=HYPERLINK(\"http://203.0.113.9\")", "'@SUM(A1)", "'+1", "'-2");
    }

    @Test
    void a_workbook_holds_findings_and_checklist_as_text() throws IOException {
        byte[] bytes = Exports.write(ExportKind.XLSX, DossierFixtures.withFindings(List.of(spiteful())), SIGNED);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> findings = workbook.getFirstSheet().read();
            List<Row> items = workbook.getSheet(1).orElseThrow().read();
            assertThat(findings).hasSize(2);
            assertThat(findings.get(1).getCellText(4)).isEqualTo("'=HYPERLINK(\"http://203.0.113.9\")");
            assertThat(findings.get(1).getCell(4).getFormula()).isNull();
            assertThat(items).hasSize(1 + DOSSIER.items().size());
        }
    }

    @Test
    void a_checklist_has_each_item_with_its_state() {
        JsonNode stig = json(ExportKind.CKLB).at("/stigs/0");

        assertThat(stig.get("size").intValue()).isEqualTo(DOSSIER.items().size());
        assertThat(stig.get("rules").size()).isEqualTo(DOSSIER.items().size());
        assertThat(stig.at("/rules/0/status").stringValue()).isEqualTo("not_a_finding");
        assertThat(stig.at("/rules/2/comments").stringValue()).startsWith("Intended. ");
        assertThat(stig.at("/rules/6/status").stringValue()).isEqualTo("not_applicable");
    }

    private static FindingRecord spiteful() {
        return new FindingRecord(
                FindingKind.VULNERABILITY,
                RoundChange.NEW,
                Severity.HIGH,
                "@SUM(A1)",
                "=HYPERLINK(\"http://203.0.113.9\")",
                new Component("+1", "-2", "", ""),
                Place.NOWHERE,
                List.of(),
                null);
    }

    private static Schema oscal() throws IOException {
        try (InputStream in = ExportsTest.class.getResourceAsStream("/schema/json/oscal-ar_schema.json")) {
            JsonNode schema = new JsonMapper().readTree(Objects.requireNonNull(in).readAllBytes());
            unwrap(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema.toString(), InputFormat.JSON);
        }
    }

    /// In four places the schema wraps what it says of a property `id` into a keyword of that name, which the validator
    /// refuses; and parts name themselves by `$id` as they are referred to anyway.
    private static void unwrap(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("id").path("id").isObject()) {
                object.set("id", object.get("id").get("id"));
            }
            if (object.path("$id").isString() && object.get("$id").stringValue().startsWith("#/")) {
                object.remove("$id");
            }
        }
        node.forEach(ExportsTest::unwrap);
    }

    /// What the importer that recognises it reads.
    private static Collected read(ExportKind kind, Dossier dossier, String format) throws Exception {
        byte[] bytes = Exports.write(kind, dossier, SIGNED);
        Recognition recognition = Formats.importers().recognise(new Head("export" + kind.ending(), bytes));
        assertThat(recognition).isInstanceOf(Recognition.Recognised.class);
        Recognition.Recognised recognised = (Recognition.Recognised) recognition;
        assertThat(recognised.importer().format().id()).isEqualTo(format);
        Collected sink = new Collected();
        recognised.importer().read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }

    private static JsonNode json(ExportKind kind) {
        return new JsonMapper().readTree(Exports.write(kind, DOSSIER, SIGNED));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
