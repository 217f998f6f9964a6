package io.countersign.importer.compliance;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The test results in a file, when the rules are known.
final class XccdfReport {
    private static final String SCORING = "urn:xccdf:scoring:default";

    private final XmlElements in;
    private final ReportSink sink;
    private final XccdfBenchmark benchmark;
    private final List<Message> remarks = new ArrayList<>();
    private String tool = "";
    private String version = "";
    private String firstTarget = "";
    private @Nullable Instant finishedAt;
    private String target = "";
    private String host = "";
    private long results;
    private long evaluated;
    private boolean system;

    XccdfReport(XmlElements in, ReportSink sink, XccdfBenchmark benchmark) {
        this.in = in;
        this.sink = sink;
        this.benchmark = benchmark;
    }

    /// Reads from the root on.
    ///
    /// @param name the word that remarks begin with
    void read(String name) throws IOException, InterruptedException {
        if (in.name().equals("TestResult")) {
            testResult();
        } else {
            descend();
        }
        if (results == 0) {
            remarks.add(Message.of("importer." + name + ".no-result"));
        } else if (evaluated == 0) {
            remarks.add(Message.of("importer." + name + ".nothing-evaluated"));
        }
        sink.scan(new ScanInfo(tool, version, firstTarget, finishedAt, evaluated > 0, remarks));
    }

    private void descend() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "TestResult" -> testResult();
                case "reports", "report", "content", "oval_results", "results", "system", "oval_system_characteristics" ->
                    descend();
                case "system_info" -> system();
                default -> {}
            }
        });
    }

    private void testResult() throws IOException, InterruptedException {
        String system = in.attribute("test-system");
        Instant ended = time(in.attribute("end-time"));
        finishedAt = ended == null ? finishedAt : ended;
        target = "";
        host = "";
        in.children(this::child);
        String[] cpe = system.split(":", -1);
        if (tool.isEmpty() && cpe.length > 4) {
            tool = cpe[3];
            version = cpe[4];
        }
    }

    private void child(String name) throws IOException, InterruptedException {
        switch (name) {
            case "target" -> {
                target = in.text();
                firstTarget = firstTarget.isEmpty() ? target : firstTarget;
                fact("host.name", target);
            }
            case "target-address" -> address(in.text());
            case "target-facts" -> in.children(_ -> targetFact(in.attribute("name")));
            case "profile" -> fact("scan.profile", in.attribute("idref"));
            case "rule-result" -> ruleResult();
            case "score" -> score(in.attribute("system"));
            default -> {}
        }
    }

    /// The first address that leads from outside to the system.
    private void address(String address) {
        boolean local = address.startsWith("127.") || address.endsWith(":1") || address.startsWith("fe80");
        host = host.isEmpty() && !local ? address : host;
    }

    private void targetFact(String name) throws IOException {
        String value = in.text();
        switch (name) {
            case "urn:xccdf:fact:scanner:name" -> tool = value;
            case "urn:xccdf:fact:scanner:version" -> version = value;
            default -> {}
        }
    }

    private void score(String system) throws IOException, InterruptedException {
        if (system.isEmpty() || system.equals(SCORING)) {
            fact("scan.score", in.text());
        }
    }

    private void ruleResult() throws IOException, InterruptedException {
        String id = in.attribute("idref");
        XccdfRuleResult row = new XccdfRuleResult(in);
        results++;
        evaluated += row.isEvaluated() ? 1 : 0;
        SetAside aside = row.setAside(target);
        if (aside == null) {
            sink.finding(row.finding(benchmark.rule(id), target, host));
        } else {
            sink.setAside(aside);
        }
    }

    /// A collection holds the same system in the report of each check.
    private void system() throws IOException, InterruptedException {
        if (system) {
            return;
        }
        system = true;
        in.children(name -> {
            switch (name) {
                case "os_name" -> fact("os.name", in.text());
                case "os_version" -> fact("os.version", in.text());
                default -> {}
            }
        });
    }

    private void fact(String name, String value) throws InterruptedException {
        if (!value.isEmpty()) {
            sink.fact(new Fact.Value(name, value));
        }
    }

    private static @Nullable Instant time(String text) {
        Instant zoned = Times.iso(text);
        return zoned == null ? Times.utc(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME) : zoned;
    }
}
