package io.countersign.importer.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsAssessmentImporterTest extends ImporterContract {
    AwsAssessmentImporterTest() {
        super(new AwsAssessmentImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "aws-marketplace-assessment-controls.json",
                new Counts(Map.of(Severity.HIGH, 2L), 1, 1, 1, 3, 5, 0),
                "aws-marketplace-assessment-list.json",
                new Counts(Map.of(Severity.HIGH, 1L), 0, 1, 0, 0, 2, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"AssessmentId\":\"a\",\"ControlAssessments\":[{\"ControlId\":\"0\"}",
                rows,
                number -> ",{\"ControlId\":\"" + number + "\",\"ControlAssessmentResult\":\"FAIL\"}",
                "]}");
    }

    @Test
    void each_error_of_a_control_is_an_item_about_its_scope() throws Exception {
        assertThat(read("aws-marketplace-assessment-controls.json").feedback)
                .containsExactly(
                        new FeedbackItem(
                                "aws",
                                "control-passwords",
                                "DEFAULT_PASSWORD",
                                FeedbackResult.FAILED,
                                "FAIL",
                                "/etc/shadow",
                                "A password is set.\nAMI_ID: ami-0123456789abcdef0"),
                        new FeedbackItem(
                                "aws",
                                "control-passwords",
                                "AUTHORIZED_KEYS",
                                FeedbackResult.FAILED,
                                "FAIL",
                                "/root/.ssh/authorized_keys",
                                "A key is left."),
                        new FeedbackItem(
                                "aws", "control-patches", "control-patches", FeedbackResult.PASSED, "PASS", "", ""),
                        new FeedbackItem(
                                "aws",
                                "control-boot",
                                "control-boot",
                                FeedbackResult.NOT_EXECUTED,
                                "NOT_EXECUTED",
                                "",
                                ""),
                        new FeedbackItem(
                                "aws", "control-old", "control-old", FeedbackResult.EXEMPT, "EXEMPTION_PASS", "", ""));
    }

    @Test
    void a_pass_that_the_controls_contradict_is_remarked_on() throws Exception {
        Collected report = read("aws-marketplace-assessment-controls.json");

        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "AWS Marketplace",
                        "AMISecurity@1.0",
                        "prod-example1",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        true,
                        List.of(Message.of("importer.aws-marketplace-assessment.disagrees", "PASS", 2L, 1L))));
        assertThat(report.values("feedback.expires")).containsExactly("2027-02-18T10:00:00Z");
        assertThat(report.values("feedback.change-set")).containsExactly("change-example1");
    }

    @Test
    void pages_one_after_another_are_one_assessment() throws Exception {
        String first = "{\"AssessmentId\":\"a\",\"AssessmentResult\":\"PASS\",\"NextToken\":\"n\","
                + "\"ControlAssessments\":[{\"ControlId\":\"c\",\"ControlAssessmentResult\":\"PASS\"}]}\n";
        String second = "{\"AssessmentId\":\"a\",\"AssessmentResult\":\"PASS\","
                + "\"ControlAssessments\":[{\"ControlId\":\"d\",\"ControlAssessmentResult\":\"PASS\"}]}\n";

        assertThat(readText(first).scan().complete()).isFalse();
        assertThat(readText(first).scan().remarks())
                .containsExactly(Message.of("importer.aws-marketplace-assessment.more-pages"));
        assertThat(readText(first + second).scan().complete()).isTrue();
        assertThat(readText(first + second).feedback).hasSize(2);
    }

    @Test
    void a_list_of_assessments_says_too_little() throws Exception {
        Collected report = read("aws-marketplace-assessment-list.json");

        assertThat(report.feedback.getFirst())
                .isEqualTo(new FeedbackItem(
                        "aws",
                        "AMISecurity",
                        "AMISecurity@1.0",
                        FeedbackResult.FAILED,
                        "FAIL",
                        "prod-example1",
                        "AssessmentId: assessment-example1\nExpiresAt: 2027-02-18T10:00:00Z"));
        assertThat(report.scan().complete()).isFalse();
        assertThat(report.scan().remarks())
                .containsExactly(Message.of("importer.aws-marketplace-assessment.summaries-only"));
    }

    @Test
    void a_result_that_is_not_known_is_no_pass() throws Exception {
        Collected report = readText("{\"ControlAssessments\":[{\"ControlAssessmentResult\":\"MAYBE\"}]}");

        assertThat(report.feedback.getFirst().result()).isEqualTo(FeedbackResult.WARNING);
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new AwsAssessmentImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
