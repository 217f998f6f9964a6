package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report of version 1 or 2 while its nodes are read.
final class NexposeReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS");

    private final XmlElements in;
    private final ReportSink sink;
    private final NexposeDefinitions definitions;
    private final List<Message> remarks = new ArrayList<>();
    private String target = "";
    private boolean complete = true;
    private @Nullable Instant finishedAt;

    NexposeReport(XmlElements in, ReportSink sink, NexposeDefinitions definitions) {
        this.in = in;
        this.sink = sink;
        this.definitions = definitions;
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "scans" -> in.children(_ -> scan());
                case "nodes" -> in.children(_ -> node());
                default -> {}
            }
        });
        if (definitions.isShortened()) {
            remarks.add(Message.of("importer.nexpose-xml.shortened"));
        }
        sink.scan(new ScanInfo("Nexpose", "", target, finishedAt, complete, remarks));
    }

    private void scan() {
        Instant end = Times.utc(in.attribute("endTime"), TIME);
        finishedAt = finishedAt == null || (end != null && end.isAfter(finishedAt)) ? end : finishedAt;
        String status = in.attribute("status");
        if (!status.isEmpty() && !status.equals("finished")) {
            complete = false;
            remarks.add(Message.of("importer.nexpose-xml.unfinished", in.attribute("name"), status));
        }
    }

    private void node() throws IOException, InterruptedException {
        target = target.isEmpty() ? in.attribute("address") : target;
        new NexposeNode(in, sink, definitions).read();
    }
}
