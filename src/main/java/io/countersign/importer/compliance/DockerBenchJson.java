package io.countersign.importer.compliance;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import java.io.IOException;
import java.util.regex.Pattern;

/// Reads a JSON report of Docker Bench for Security: with lists of results, or flat as up to 1.3.4.
final class DockerBenchJson {
    /// A check's number in a flat report. Numbers without a point are sections.
    static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)+");

    private final DockerBenchTotals totals = new DockerBenchTotals();
    private final JsonTokens in;
    private final ReportSink sink;

    DockerBenchJson(JsonTokens in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("tests")) {
                in.array(() -> in.object(this::section));
            } else if (NUMBER.matcher(name).matches()) {
                flat(name, in.text());
            } else {
                totals.value(name, in.text());
            }
        });
        totals.tell(sink, "docker-bench-json", totals.hasEnded());
    }

    private void section(String name) throws IOException, InterruptedException {
        if (name.equals("results")) {
            in.array(this::check);
        }
    }

    private void check() throws IOException, InterruptedException {
        DockerBenchCheck check = new DockerBenchCheck();
        in.object(name -> {
            switch (name) {
                case "id" -> check.id = in.text();
                case "desc" -> check.title = in.text();
                case "result" -> check.result = in.text();
                case "details" -> check.details.add(in.text());
                case "remediation" -> check.remediation = in.text();
                case "remediation-impact" -> check.impact = in.text();
                default -> {}
            }
        });
        totals.count();
        check.emit(sink);
    }

    private void flat(String id, String result) throws InterruptedException {
        DockerBenchCheck check = new DockerBenchCheck();
        check.id = id;
        check.result = result;
        totals.count();
        check.emit(sink);
    }
}
