package io.countersign.importer.marketplace;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One answer of the self-test API while it is read.
final class AzureSelfTest {
    private static final String PLATFORM = "azure";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/uuuu H:mm:ss");

    private final ReportSink sink;
    private final Map<String, String> values = new HashMap<>();
    private final Map<FeedbackResult, Long> results = new EnumMap<>(FeedbackResult.class);

    AzureSelfTest(ReportSink sink) {
        this.sink = sink;
    }

    /// A key without the blanks that a line break tore it with, in lower case.
    static String plain(String key) {
        return key.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /// Reads the envelope, or what is in it.
    void read(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            String key = plain(name);
            switch (key) {
                case "response" -> response(in);
                case "tests" -> in.array(() -> test(in));
                default -> values.put(key, in.text().strip());
            }
        });
    }

    private void response(JsonTokens in) throws IOException, InterruptedException {
        if (in.isObject()) {
            read(in);
        } else {
            byte[] text = in.text().getBytes(StandardCharsets.UTF_8);
            JsonTokens.read(new ByteArrayInputStream(text), this::read);
        }
    }

    void finish() throws InterruptedException {
        String version = value("osversion");
        String name = value("osname");
        fact("os.name", name.endsWith(" " + version) ? name.substring(0, name.lastIndexOf(' ')) : name);
        fact("os.version", version);
        fact("os.full-name", value("osdistro"));
        fact("os.kernel", value("kernelversion"));
        sink.scan(new ScanInfo(
                "Azure VM self-test",
                value("apiversion"),
                "",
                Times.utc(value("createddate"), TIME),
                !results.isEmpty(),
                remarks()));
    }

    private void test(JsonTokens in) throws IOException, InterruptedException {
        Map<String, String> row = new HashMap<>();
        in.object(name -> row.put(plain(name), in.text().strip()));
        String title = first(row, "testcasename", "testname");
        String id = row.getOrDefault("testid", "");
        String given = first(row, "result", "status");
        FeedbackResult result = result(given);
        results.merge(result, 1L, Long::sum);
        sink.feedback(new FeedbackItem(
                PLATFORM, id.isEmpty() ? title : id, title, result, given, "", message(row)));
    }

    /// A word that is not known is no pass: somebody has to look.
    private static FeedbackResult result(String given) {
        return switch (plain(given)) {
            case "pass", "passed", "success", "succeeded" -> FeedbackResult.PASSED;
            case "fail", "failed", "error" -> FeedbackResult.FAILED;
            case "", "notexecuted", "notrun", "skipped", "notapplicable" -> FeedbackResult.NOT_EXECUTED;
            case "info", "information", "informational" -> FeedbackResult.INFO;
            default -> FeedbackResult.WARNING;
        };
    }

    /// The platform's own words, its values under its own names.
    private static String message(Map<String, String> row) {
        List<String> lines = new ArrayList<>();
        lines.add(row.getOrDefault("description", ""));
        lines.add("ActualValue: " + row.getOrDefault("actualvalue", ""));
        lines.add("RequiredValue: " + row.getOrDefault("requiredvalue", ""));
        lines.removeIf(line -> line.isBlank() || line.endsWith("Value: "));
        return String.join("\n", lines);
    }

    private List<Message> remarks() {
        if (results.isEmpty()) {
            return List.of(Message.of("importer.azure-vm-selftest-json.no-tests"));
        }
        long failed = results.getOrDefault(FeedbackResult.FAILED, 0L);
        long warnings = results.getOrDefault(FeedbackResult.WARNING, 0L);
        boolean passed = result(value("testresult")) == FeedbackResult.PASSED;
        return passed && failed + warnings > 0
                ? List.of(Message.of(
                        "importer.azure-vm-selftest-json.disagrees", value("testresult"), failed, warnings))
                : List.of();
    }

    private static String first(Map<String, String> row, String key, String alias) {
        return row.getOrDefault(key, row.getOrDefault(alias, ""));
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
