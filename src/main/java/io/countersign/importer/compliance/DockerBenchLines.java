package io.countersign.importer.compliance;

import io.countersign.importer.ReportSink;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a report of Docker Bench for Security that was meant to be JSON and is none: the script prints texts without
/// escaping their quotation marks, as a container's name or a setting may have them. It prints them line by line in a
/// layout that does not change, a member or a whole check on each, and by that they are read.
final class DockerBenchLines {
    private static final Pattern CHECK = Pattern.compile(
            "^\\s*\\{ ?\"id\": \"([0-9A-Z.]+)\", \"desc\": \"(.*)\", \"result\": \"([A-Z]+)\"(?:, \"details\": \"(.*?)\"[,}\\]].*)?.*$");
    private static final Pattern MEMBER = Pattern.compile("^\\s*\"([A-Za-z0-9.-]+)\": (?:\"(.*)\"|([^\",]*))[,}]*\\s*$");

    private final DockerBenchRows rows;
    private boolean closed;

    DockerBenchLines(ReportSink sink) {
        rows = new DockerBenchRows(sink);
    }

    void line(String line) throws InterruptedException {
        closed = line.isBlank() ? closed : line.equals("}");
        Matcher check = CHECK.matcher(line);
        Matcher member = MEMBER.matcher(line);
        if (check.matches()) {
            rows.begin(check.group(1));
            member("desc", check.group(2));
            member("result", check.group(3));
            member("details", check.group(4) == null ? "" : check.group(4));
        } else if (member.matches()) {
            member(member.group(1), member.group(2) == null ? member.group(3).strip() : member.group(2));
        }
    }

    void finish() throws InterruptedException {
        rows.finish("docker-bench-json", closed && rows.totals.hasEnded());
    }

    private void member(String name, String value) throws InterruptedException {
        if (DockerBenchRows.NUMBER.matcher(name).matches()) {
            rows.flat(name, value);
            return;
        }
        DockerBenchCheck check = rows.current();
        switch (name) {
            case "id" -> rows.begin(value);
            case "desc", "result", "details", "remediation", "remediation-impact" -> {
                if (check != null) {
                    set(check, name, value);
                }
            }
            default -> rows.totals.value(name, value);
        }
    }

    private static void set(DockerBenchCheck check, String name, String value) {
        switch (name) {
            case "desc" -> check.title = value;
            case "result" -> check.result = value;
            case "remediation" -> check.remediation = value;
            case "remediation-impact" -> check.impact = value;
            default -> {
                if (!value.isEmpty()) {
                    check.details.add(value);
                }
            }
        }
    }
}
