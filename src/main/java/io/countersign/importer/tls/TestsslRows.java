package io.countersign.importer.tls;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Sorts the rows of testssl.sh: from `LOW` up they are findings, `OK` passed, `WARN` and `FATAL` are trouble of the scan.
/// `INFO` says what is, and is left out but for the protocols.
final class TestsslRows {
    private static final String END = "scanTime";

    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private String target = "";
    private boolean complete = true;
    private boolean ended;
    private long warnings;

    TestsslRows(ReportSink sink) {
        this.sink = sink;
    }

    void row(TestsslRow row) throws InterruptedException {
        target = target.isEmpty() ? row.endpoint() : target;
        if (row.id().equals(END)) {
            end(row.finding());
            return;
        }
        switch (row.severity().toUpperCase(Locale.ROOT)) {
            case "FATAL" -> fatal(row);
            case "WARN" -> {
                warnings++;
                aside(SetAside.Reason.NOT_TESTED, row);
            }
            case "OK" -> {
                answered(row);
                aside(SetAside.Reason.PASSED, row);
            }
            case "LOW", "MEDIUM", "HIGH", "CRITICAL" -> {
                answered(row);
                sink.finding(row.toFinding());
            }
            default -> answered(row);
        }
    }

    /// How long the scan took: testssl.sh writes it last.
    void end(String time) {
        ended = !time.isEmpty();
        if (time.toLowerCase(Locale.ROOT).contains("interrupted")) {
            complete = false;
            remarks.add(Message.of("importer.testssl.interrupted"));
        }
    }

    /// Says that the format has no other mark of its end than the row of the time.
    void needEnd() {
        if (!ended) {
            complete = false;
            remarks.add(Message.of("importer.testssl.no-end"));
        }
    }

    String target() {
        return target;
    }

    boolean complete() {
        return complete;
    }

    List<Message> remarks() {
        List<Message> all = new ArrayList<>(remarks);
        if (warnings > 0) {
            all.add(Message.of("importer.testssl.warnings", warnings));
        }
        return all;
    }

    private void fatal(TestsslRow row) throws InterruptedException {
        complete = false;
        remarks.add(Message.of("importer.testssl.fatal", row.endpoint(), row.finding()));
        aside(SetAside.Reason.NOT_TESTED, row);
    }

    private void aside(SetAside.Reason reason, TestsslRow row) throws InterruptedException {
        sink.setAside(new SetAside(reason, row.id(), row.endpoint(), row.finding()));
    }

    private void answered(TestsslRow row) throws InterruptedException {
        if (Ports.of(row.port()) > 0 && told.add(row.endpoint())) {
            sink.fact(new Fact.Port(row.host(), Ports.of(row.port()), "tcp", Fact.PortState.OPEN, "tls"));
        }
        TlsProtocol protocol = row.id().matches("(SSLv|TLS)[0-9_]+") ? TlsProtocol.of(row.id()) : null;
        if (protocol != null
                && row.finding().startsWith("offered")
                && told.add(row.endpoint() + " " + protocol.label())) {
            sink.fact(new Fact.Value("tls.protocol", protocol.label()));
        }
    }
}
