package io.countersign.importer.marketplace;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One assessment of AWS Marketplace while its pages are read.
final class AwsAssessment {
    private static final String PLATFORM = "aws";

    private final ReportSink sink;
    private final Map<String, String> values = new HashMap<>();
    private final Map<FeedbackResult, Long> results = new EnumMap<>(FeedbackResult.class);
    private boolean summaries;
    private boolean more;

    AwsAssessment(ReportSink sink) {
        this.sink = sink;
    }

    void page(JsonTokens in) throws IOException, InterruptedException {
        more = false;
        in.object(name -> {
            switch (name) {
                case "ControlAssessments" -> in.array(() -> new AwsControl(in, this::emit).read());
                case "AssessmentSummaryList" -> in.array(() -> summary(in));
                case "AssessmentTargetSummary" -> in.object(member -> values.put(member, in.text()));
                case "NextToken" -> more = !in.text().isEmpty();
                default -> values.put(name, in.text());
            }
        });
    }

    void finish() throws InterruptedException {
        fact("feedback.expires", value("ExpiresAt"));
        fact("feedback.assessment", value("AssessmentId"));
        fact("feedback.change-set", value("ChangeSetId"));
        List<Message> remarks = remarks();
        sink.scan(new ScanInfo(
                "AWS Marketplace",
                value("FrameworkId"),
                value("EntityId"),
                Times.iso(value("CreatedAt")),
                !more && !summaries && !results.isEmpty(),
                remarks));
    }

    static FeedbackResult result(String given) {
        return switch (given) {
            case "PASS" -> FeedbackResult.PASSED;
            case "FAIL" -> FeedbackResult.FAILED;
            case "EXEMPTION_PASS" -> FeedbackResult.EXEMPT;
            case "NOT_EXECUTED", "" -> FeedbackResult.NOT_EXECUTED;
            default -> FeedbackResult.WARNING;
        };
    }

    /// One assessment among others, of which only the whole is said.
    private void summary(JsonTokens in) throws IOException, InterruptedException {
        summaries = true;
        Map<String, String> row = new HashMap<>();
        in.object(name -> {
            if (name.equals("AssessmentTargetSummary")) {
                in.object(member -> row.put(member, in.text()));
            } else {
                row.put(name, in.text());
            }
        });
        String given = row.getOrDefault("AssessmentResult", "");
        String framework = row.getOrDefault("FrameworkId", "");
        String message = String.join("\n", words(row, "AssessmentId", "CreatedAt", "ExpiresAt"));
        emit(new FeedbackItem(
                PLATFORM,
                framework.replaceAll("@.*", ""),
                framework,
                result(given),
                given,
                row.getOrDefault("EntityId", ""),
                message));
    }

    private static List<String> words(Map<String, String> row, String... names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            if (!row.getOrDefault(name, "").isEmpty()) {
                words.add(name + ": " + row.get(name));
            }
        }
        return words;
    }

    private void emit(FeedbackItem item) throws InterruptedException {
        results.merge(item.result(), 1L, Long::sum);
        sink.feedback(item);
    }

    private List<Message> remarks() {
        List<Message> remarks = new ArrayList<>();
        if (more) {
            remarks.add(Message.of("importer.aws-marketplace-assessment.more-pages"));
        }
        if (summaries) {
            remarks.add(Message.of("importer.aws-marketplace-assessment.summaries-only"));
        } else if (results.isEmpty()) {
            remarks.add(Message.of("importer.aws-marketplace-assessment.no-controls"));
        } else if (disagrees()) {
            remarks.add(Message.of(
                    "importer.aws-marketplace-assessment.disagrees",
                    value("AssessmentResult"),
                    results.getOrDefault(FeedbackResult.FAILED, 0L),
                    results.getOrDefault(FeedbackResult.NOT_EXECUTED, 0L)));
        }
        return remarks;
    }

    /// Controls that were not executed are no pass. That nothing failed on this page does not say that nothing did on
    /// the next.
    private boolean disagrees() {
        boolean failed = results.containsKey(FeedbackResult.FAILED);
        return switch (value("AssessmentResult")) {
            case "PASS" -> failed || results.containsKey(FeedbackResult.NOT_EXECUTED);
            case "FAIL" -> !failed && !more;
            default -> false;
        };
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    private void fact(String name, String value) throws InterruptedException {
        if (!value.isEmpty()) {
            sink.fact(new Fact.Value(name, value));
        }
    }
}
