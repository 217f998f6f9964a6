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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One change set of AWS Marketplace while it is read.
final class AwsChangeSet {
    private static final String PLATFORM = "aws";

    private final ReportSink sink;
    private final Map<String, String> values = new HashMap<>();
    private boolean explained;

    AwsChangeSet(ReportSink sink) {
        this.sink = sink;
    }

    /// The first reading: what became of the whole.
    void whole(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> values.put(name, in.text()));
    }

    /// The second reading: each change.
    void changes(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("ChangeSet")) {
                in.array(() -> change(in));
            }
        });
    }

    void finish() throws InterruptedException {
        String status = value("Status");
        if (status.equals("FAILED") && !explained) {
            item(value("FailureCode"), value("FailureCode"), FeedbackResult.FAILED, "", value("FailureDescription"));
        }
        if (!value("ChangeSetId").isEmpty()) {
            sink.fact(new Fact.Value("feedback.change-set", value("ChangeSetId")));
        }
        boolean ended = status.equals("SUCCEEDED") || status.equals("FAILED");
        List<Message> remarks = new ArrayList<>();
        if (!ended) {
            remarks.add(Message.of("importer.aws-marketplace-changeset.not-ended", status));
        } else if (!value("FailureDescription").isEmpty()) {
            remarks.add(Message.of("importer.aws-marketplace-changeset.failed", value("FailureDescription")));
        }
        sink.scan(new ScanInfo(
                "AWS Marketplace", "", value("ChangeSetName"), Times.iso(value("EndTime")), ended, remarks));
    }

    private void change(JsonTokens in) throws IOException, InterruptedException {
        Map<String, String> row = new HashMap<>();
        List<String[]> errors = new ArrayList<>();
        in.object(name -> {
            switch (name) {
                case "Entity" -> in.object(member -> row.put("Entity" + member, in.text()));
                case "ErrorDetailList" -> in.array(() -> errors.add(error(in)));
                default -> row.put(name, in.text());
            }
        });
        String type = row.getOrDefault("ChangeType", "");
        String subject = subject(row);
        for (String[] error : errors) {
            item(error[0], type, FeedbackResult.FAILED, subject, error[1]);
        }
        if (errors.isEmpty()) {
            item(type, type, result(), subject, "");
        }
        explained |= !errors.isEmpty();
    }

    /// A change that has no error of its own is carried out with the others or not at all.
    private FeedbackResult result() {
        return value("Status").equals("SUCCEEDED") ? FeedbackResult.PASSED : FeedbackResult.NOT_EXECUTED;
    }

    private static String[] error(JsonTokens in) throws IOException, InterruptedException {
        String[] texts = {"", ""};
        in.object(name -> {
            switch (name) {
                case "ErrorCode" -> texts[0] = in.text();
                case "ErrorMessage" -> texts[1] = in.text();
                default -> {}
            }
        });
        return texts;
    }

    /// The entity without its revision, `prod-example@7`, which each change raises.
    private static String subject(Map<String, String> row) {
        String entity = row.getOrDefault("EntityIdentifier", "").replaceAll("@\\d+$", "");
        return entity.isEmpty() ? row.getOrDefault("EntityType", "") : entity;
    }

    private void item(String check, String title, FeedbackResult result, String subject, String message)
            throws InterruptedException {
        sink.feedback(new FeedbackItem(PLATFORM, check, title, result, value("Status"), subject, message));
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }
}
