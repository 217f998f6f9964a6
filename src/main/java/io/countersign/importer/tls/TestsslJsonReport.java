package io.countersign.importer.tls;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.model.evidence.ScanInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON report of testssl.sh while it is read: the target at hand.
final class TestsslJsonReport {
    private final JsonTokens in;
    private final ReportSink sink;
    private final TestsslRows rows;
    private final List<Map<String, String>> waiting = new ArrayList<>();
    private String version = "";
    private @Nullable Instant started;
    private Duration took = Duration.ZERO;
    private String host = "";
    private String ip = "";
    private String port = "";

    TestsslJsonReport(JsonTokens in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
        rows = new TestsslRows(sink);
    }

    void read() throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(this::row);
        } else {
            in.object(this::member);
            flush();
        }
        Instant finished = started == null ? null : started.plus(took);
        sink.scan(new ScanInfo("testssl.sh", version, rows.target(), finished, rows.complete(), rows.remarks()));
    }

    private void member(String name) throws IOException, InterruptedException {
        switch (name) {
            case "version" -> version = in.text().replaceFirst(" .*", "");
            case "startTime" -> started = Times.seconds(in.text());
            case "scanTime" -> time(in.text());
            case "scanResult" -> in.array(this::target);
            default -> section(name);
        }
    }

    private void time(String text) {
        rows.end(text);
        took = Duration.ofSeconds(WholeNumber.of(text));
    }

    /// testssl.sh writes where it looked before what it saw; rows that come earlier wait.
    private void target() throws IOException, InterruptedException {
        flush();
        host = "";
        ip = "";
        port = "";
        in.object(this::section);
        flush();
    }

    /// A section is an array of rows. In version 2.9 the sections of a single target stand by themselves.
    private void section(String name) throws IOException, InterruptedException {
        switch (name) {
            case "targetHost", "target host" -> host = in.text();
            case "ip" -> ip = in.text();
            case "port" -> port = in.text();
            default -> {
                if (in.isArray()) {
                    in.array(this::row);
                }
            }
        }
    }

    private void row() throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, in.text()));
        boolean known = !port.isEmpty() && !(host.isEmpty() && ip.isEmpty());
        if (known || parts.containsKey("ip")) {
            emit(parts);
        } else {
            waiting.add(parts);
        }
    }

    private void flush() throws InterruptedException {
        for (Map<String, String> parts : waiting) {
            emit(parts);
        }
        waiting.clear();
    }

    private void emit(Map<String, String> parts) throws InterruptedException {
        String own = parts.getOrDefault("ip", "");
        String place = host.isEmpty() ? ip : host;
        rows.row(new TestsslRow(
                parts.getOrDefault("id", ""),
                own.isEmpty() ? place : TestsslRow.host(own),
                parts.getOrDefault("port", port),
                parts.getOrDefault("severity", ""),
                parts.getOrDefault("finding", ""),
                parts.getOrDefault("cve", ""),
                parts.getOrDefault("cwe", ""),
                parts.getOrDefault("hint", "")));
    }
}
