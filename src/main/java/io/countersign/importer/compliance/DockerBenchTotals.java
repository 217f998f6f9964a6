package io.countersign.importer.compliance;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report of Docker Bench for Security says of itself, and what was counted in it.
final class DockerBenchTotals {
    private String version = "";
    private String checks = "";
    private String score = "";
    private @Nullable Instant ended;
    private long rows;

    /// A value of the report's own: its name in the JSON report.
    void value(String name, String value) {
        switch (name) {
            case "dockerbenchsecurity" -> version = value;
            case "checks" -> checks = value;
            case "score" -> score = value;
            case "end" -> ended = Times.seconds(value);
            default -> {}
        }
    }

    void count() {
        rows++;
    }

    boolean hasScore() {
        return !score.isEmpty();
    }

    boolean hasEnded() {
        return ended != null;
    }

    /// @param format the word that remarks begin with
    void tell(ReportSink sink, String format, boolean complete) throws InterruptedException {
        List<Message> remarks = new ArrayList<>();
        if (!complete) {
            remarks.add(Message.of("importer." + format + ".unfinished"));
        }
        if (!checks.isEmpty() && WholeNumber.of(checks) != rows) {
            remarks.add(Message.of("importer." + format + ".disagrees", WholeNumber.of(checks), rows));
        }
        if (!score.isEmpty()) {
            sink.fact(new Fact.Value("scan.score", score));
        }
        sink.scan(new ScanInfo("Docker Bench for Security", version, "", ended, complete, remarks));
    }
}
