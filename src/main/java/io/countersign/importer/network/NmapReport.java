package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of Nmap while it is read.
final class NmapReport {
    private final XmlElements in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private String target = "";
    private boolean finished;
    private boolean failed;
    private long vulnerable;
    private @Nullable Instant finishedAt;

    NmapReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        String scanner = in.attribute("scanner");
        String version = in.attribute("version");
        in.children(this::element);
        if (!finished) {
            throw ProblemException.of(ProblemCode.REPORT_TRUNCATED);
        }
        if (vulnerable > 0) {
            remarks.add(Message.of("importer.nmap-xml.vulnerable", vulnerable));
        }
        String tool = scanner.equals("nmap") ? "Nmap" : scanner;
        sink.scan(new ScanInfo(tool, version, target, finishedAt, !failed, remarks));
    }

    private void element(String name) throws IOException, InterruptedException {
        switch (name) {
            case "scaninfo" -> fact("scan.ports." + in.attribute("protocol"), in.attribute("numservices"));
            case "host" -> host();
            case "runstats" -> in.children(this::statistics);
            default -> {}
        }
    }

    private void host() throws IOException, InterruptedException {
        NmapHost host = new NmapHost(in, sink);
        host.read();
        if (target.isEmpty() && host.hasPorts()) {
            target = host.name();
        }
        vulnerable += host.vulnerable();
    }

    private void statistics(String name) throws InterruptedException {
        switch (name) {
            case "finished" -> finished();
            case "hosts" -> fact("scan.hosts", in.attribute("up"));
            default -> {}
        }
    }

    private void finished() throws InterruptedException {
        finished = true;
        finishedAt = Times.seconds(in.attribute("time"));
        if (finishedAt != null) {
            fact("scan.finished", finishedAt.toString());
        }
        if (in.attribute("exit").equals("error")) {
            failed = true;
            remarks.add(Message.of("importer.nmap-xml.failed", in.attribute("errormsg")));
        }
    }

    private void fact(String name, String value) throws InterruptedException {
        if (!value.isEmpty()) {
            sink.fact(new Fact.Value(name, value));
        }
    }
}
