package io.countersign.importer.cloud;

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

class AzureCsvImporterTest extends ImporterContract {
    AzureCsvImporterTest() {
        super(new AzureCsvImporter());
    }

    private static final String HEADER = "resourceId,recommendationId,recommendationDisplayName,severity,state\n";

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "azure-csv-recommendations.csv", new Counts(Map.of(Severity.HIGH, 1L), 1, 1, 1, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(HEADER, rows, number -> "/a,b," + number + ",High,Unhealthy\n", "");
    }

    /// A table may end behind any row.
    @Override
    protected int endMark(byte[] sample) {
        String mark = "\"state\"";
        return new String(sample, StandardCharsets.ISO_8859_1).indexOf(mark) + mark.length();
    }

    @Test
    void a_recommendation_says_all_that_the_table_gives() throws Exception {
        assertThat(read("azure-csv-recommendations.csv").findings)
                .containsExactly(new Finding(
                        "MISCONFIGURATION|aaaa-1||subscriptions/0000-1/resourcegroups/build/virtualmachines/shop-vm",
                        FindingKind.MISCONFIGURATION,
                        new Advisory(
                                "aaaa-1",
                                List.of("aaaa-1"),
                                "Disks should be encrypted",
                                "The disks are not encrypted.",
                                "1. Select the machine.\n2. Encrypt it.",
                                List.of("https://example.org/aaaa-1"),
                                List.of()),
                        Rating.word(Severity.HIGH, "High"),
                        new Component("virtualmachines", "", "", ""),
                        Place.path(
                                "shop-vm", "/subscriptions/0000-1/resourceGroups/Build/virtualMachines/shop-vm"),
                        "Unhealthy"));
    }

    @Test
    void other_states_are_set_aside_with_their_reason() throws Exception {
        Collected report = read("azure-csv-recommendations.csv");

        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "aaaa-2", "shop-vm", "Healthy"),
                        new SetAside(Reason.NOT_TESTED, "aaaa-3", "shop-vm", "NotApplicable: OffByPolicy"),
                        new SetAside(Reason.SUPPRESSED, "aaaa-4", "shop-vm", "NotApplicable: Exempt"));
        assertThat(report.scan().finishedAt()).isEqualTo(Instant.parse("2026-11-20T16:01:10.373Z"));
    }

    @Test
    void a_table_that_ends_within_a_row_is_not_complete() throws Exception {
        ScanInfo scan = readText(HEADER + "/a,b,c,High").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.short-rows", 1L));
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new AzureCsvImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
