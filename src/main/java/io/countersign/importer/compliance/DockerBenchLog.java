package io.countersign.importer.compliance;

import io.countersign.importer.ReportSink;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the log of Docker Bench for Security, line by line. The lines below a check, which begin with `*`, belong to it.
final class DockerBenchLog {
    /// A check: its result, its number, its words.
    static final Pattern CHECK = Pattern.compile("^\\[(WARN|PASS|INFO|NOTE)]\\s+([0-9A-Z]+(?:\\.[0-9]+)+)\\s+-\\s+(.*?)\\s*$");

    private static final Pattern DETAIL = Pattern.compile("^\\[(?:WARN|PASS|INFO|NOTE)]\\s+\\*\\s*(.*?)\\s*$");
    private static final Pattern TOTAL = Pattern.compile("^\\[INFO]\\s+(Checks|Score):\\s+(-?[0-9]+)\\s*$");
    private static final Pattern VERSION = Pattern.compile("^# *Docker Bench for Security v([0-9.]+).*");

    private final DockerBenchRows rows;
    private boolean remediation;

    DockerBenchLog(ReportSink sink) {
        rows = new DockerBenchRows(sink);
    }

    void line(String line) throws InterruptedException {
        Matcher total = TOTAL.matcher(line);
        Matcher check = CHECK.matcher(line);
        Matcher detail = DETAIL.matcher(line);
        Matcher version = VERSION.matcher(line);
        DockerBenchCheck current = rows.current();
        if (line.startsWith("Section ")) {
            remediation = line.contains("Remediation");
        } else if (total.matches()) {
            rows.totals.value(total.group(1).equals("Score") ? "score" : "checks", total.group(2));
        } else if (check.matches() && !remediation) {
            begin(check);
        } else if (detail.matches() && current != null) {
            current.details.add(detail.group(1));
        } else if (version.matches()) {
            rows.totals.value("dockerbenchsecurity", version.group(1));
        }
    }

    void finish() throws InterruptedException {
        rows.finish("docker-bench-log", rows.totals.hasScore());
    }

    private void begin(Matcher line) throws InterruptedException {
        DockerBenchCheck check = rows.begin(line.group(2));
        check.result = line.group(1);
        check.title = line.group(3);
    }
}
