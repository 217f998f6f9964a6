package io.countersign.importer.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AzureSelfTestImporterTest extends ImporterContract {
    AzureSelfTestImporterTest() {
        super(new AzureSelfTestImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "azure-vm-selftest-json-envelope.json",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L), 0, 1, 1, 4, 4, 0),
                "azure-vm-selftest-json-bare.json",
                new Counts(Map.of(Severity.HIGH, 1L), 0, 1, 0, 2, 2, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"TestResult\":\"Failed\",\"Tests\":[{\"TestID\":\"0\"}",
                rows,
                number -> ",{\"TestID\":\"" + number + "\",\"Result\":\"Failed\"}",
                "]}");
    }

    @Test
    void every_test_is_a_feedback_item() throws Exception {
        assertThat(read(sample("azure-vm-selftest-json-envelope.json")).feedback)
                .contains(
                        new FeedbackItem(
                                "azure",
                                "40",
                                "Required Kernel Parameters",
                                FeedbackResult.WARNING,
                                "Warning",
                                "",
                                "Verifies parameters.\nActualValue: Missing: rootdelay=300\r\nMatched: console=ttyS0\n"
                                        + "RequiredValue: console=ttyS0"),
                        new FeedbackItem(
                                "azure", "52", "SACK", FeedbackResult.NOT_EXECUTED, "NotExecuted", "",
                                "Checks the kernel."));
    }

    @Test
    void keys_that_a_line_break_tore_and_other_names_are_read() throws Exception {
        assertThat(read(sample("azure-vm-selftest-json-bare.json")).feedback.getFirst())
                .isEqualTo(new FeedbackItem(
                        "azure", "49", "OS Architecture", FeedbackResult.FAILED, "Fail", "", "ActualValue: i686"));
    }

    @Test
    void an_overall_pass_that_the_tests_contradict_is_remarked_on() throws Exception {
        Collected report = read(sample("azure-vm-selftest-json-envelope.json"));

        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "Azure VM self-test",
                        "1.5",
                        "",
                        Instant.parse("2026-11-20T01:13:47Z"),
                        true,
                        List.of(Message.of("importer.azure-vm-selftest-json.disagrees", "Pass", 1L, 1L))));
        assertThat(report.values("os.name")).containsExactly("Ubuntu");
        assertThat(report.values("os.full-name")).containsExactly("Ubuntu 22.04.5 LTS");
    }

    @Test
    void a_whole_envelope_around_a_cut_off_answer_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("{\"TrackingId\":\"1\",\"Response\":\"{\\\"Tests\\\":[{\"}"))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_TRUNCATED);
    }

    @Test
    void an_answer_without_tests_is_not_complete() throws Exception {
        ScanInfo scan = read("{\"TrackingId\":\"1\",\"Response\":\"{\\\"TestResult\\\":\\\"Pass\\\"}\"}").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.azure-vm-selftest-json.no-tests"));
    }

    private static String sample(String name) {
        return new String(Samples.bytes(Samples.named(name)), StandardCharsets.UTF_8);
    }

    private static Collected read(String text) throws Exception {
        Collected sink = new Collected();
        new AzureSelfTestImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
