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

class AwsChangeSetImporterTest extends ImporterContract {
    AwsChangeSetImporterTest() {
        super(new AwsChangeSetImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "aws-marketplace-changeset-failed.json",
                new Counts(Map.of(Severity.HIGH, 2L), 0, 0, 1, 1, 3, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"ChangeSetId\":\"a\",\"ChangeSet\":[{\"ChangeType\":\"0\"}",
                rows,
                number -> ",{\"ChangeType\":\"" + number + "\"}",
                "],\"Status\":\"SUCCEEDED\"}");
    }

    @Test
    void each_error_of_a_change_is_an_item_and_a_change_without_one_was_not_carried_out() throws Exception {
        assertThat(read("aws-marketplace-changeset-failed.json").feedback)
                .containsExactly(
                        new FeedbackItem(
                                "aws",
                                "INVALID_USAGE_INSTRUCTIONS",
                                "AddDeliveryOptions",
                                FeedbackResult.FAILED,
                                "FAILED",
                                "prod-example1",
                                "Say how to log in."),
                        new FeedbackItem(
                                "aws",
                                "DUPLICATE_VERSION_TITLE",
                                "AddDeliveryOptions",
                                FeedbackResult.FAILED,
                                "FAILED",
                                "prod-example1",
                                "The title is taken."),
                        new FeedbackItem(
                                "aws",
                                "UpdateInformation",
                                "UpdateInformation",
                                FeedbackResult.NOT_EXECUTED,
                                "FAILED",
                                "prod-example1",
                                ""));
    }

    @Test
    void what_became_of_the_whole_may_stand_behind_the_changes() throws Exception {
        assertThat(read("aws-marketplace-changeset-failed.json").scan())
                .isEqualTo(new ScanInfo(
                        "AWS Marketplace",
                        "",
                        "Version 2 of the shop",
                        Instant.parse("2026-11-20T10:30:00Z"),
                        true,
                        List.of(Message.of("importer.aws-marketplace-changeset.failed", "Change set failed."))));
    }

    @Test
    void a_failure_that_no_change_explains_is_an_item_of_its_own() throws Exception {
        Collected report = readText("""
                {"ChangeSetId": "a", "Status": "FAILED", "FailureCode": "SERVER_FAULT",
                 "FailureDescription": "Try again.",
                 "ChangeSet": [{"ChangeType": "AddDeliveryOptions"}]}
                """);

        assertThat(report.feedback.getLast())
                .isEqualTo(new FeedbackItem(
                        "aws", "SERVER_FAULT", "SERVER_FAULT", FeedbackResult.FAILED, "FAILED", "", "Try again."));
    }

    @Test
    void a_change_set_that_is_still_carried_out_is_not_complete() throws Exception {
        Collected report = readText("""
                {"ChangeSetId": "a", "Status": "APPLYING", "ChangeSet": [{"ChangeType": "AddDeliveryOptions"}]}
                """);

        assertThat(report.feedback.getFirst().result()).isEqualTo(FeedbackResult.NOT_EXECUTED);
        assertThat(report.scan().complete()).isFalse();
        assertThat(report.scan().remarks())
                .containsExactly(Message.of("importer.aws-marketplace-changeset.not-ended", "APPLYING"));
    }

    @Test
    void a_change_set_that_succeeded_passed() throws Exception {
        Collected report = readText("""
                {"ChangeSetId": "a", "ChangeSet": [{"ChangeType": "AddDeliveryOptions"}], "Status": "SUCCEEDED"}
                """);

        assertThat(report.feedback.getFirst().result()).isEqualTo(FeedbackResult.PASSED);
        assertThat(report.scan().complete()).isTrue();
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new AwsChangeSetImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
