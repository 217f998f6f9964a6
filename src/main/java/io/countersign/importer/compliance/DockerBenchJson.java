package io.countersign.importer.compliance;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import java.io.IOException;

/// Reads a JSON report of Docker Bench for Security: with lists of results, or flat as up to 1.3.4.
final class DockerBenchJson {
    private final JsonTokens in;
    private final DockerBenchRows rows;

    DockerBenchJson(JsonTokens in, ReportSink sink) {
        this.in = in;
        this.rows = new DockerBenchRows(sink);
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("tests")) {
                in.array(() -> in.object(this::section));
            } else if (DockerBenchRows.NUMBER.matcher(name).matches()) {
                rows.flat(name, in.text());
            } else {
                rows.totals.value(name, in.text());
            }
        });
        rows.finish("docker-bench-json", rows.totals.hasEnded());
    }

    private void section(String name) throws IOException, InterruptedException {
        if (name.equals("results")) {
            in.array(this::check);
        }
    }

    private void check() throws IOException, InterruptedException {
        DockerBenchCheck check = rows.begin("");
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
    }
}
