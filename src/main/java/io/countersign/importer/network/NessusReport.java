package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One report of version 2 while it is read.
final class NessusReport {
    private static final Set<String> PROPERTIES = Set.of(
            "operating-system", "Credentialed_Scan", "HOST_START", "HOST_END", "HOST_END_TIMESTAMP");

    private final XmlElements in;
    private final ReportSink sink;
    private final SeenPorts ports;
    private final List<Message> remarks = new ArrayList<>();
    private String version = "";
    private String target = "";
    private long unfinished;
    private @Nullable Instant finishedAt;

    NessusReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
        this.ports = new SeenPorts(sink);
    }

    /// @param schema the version as the root element says it; another one is read as far as it is like `v2`
    void read(String schema) throws IOException, InterruptedException {
        boolean known = schema.equals("v2");
        if (!known) {
            remarks.add(Message.of("importer.nessus-xml.version", schema));
        }
        in.children(name -> {
            if (name.equals("Report")) {
                in.children(this::host);
            }
        });
        if (unfinished > 0) {
            remarks.add(Message.of("importer.nessus-xml.unfinished", unfinished));
        }
        sink.scan(new ScanInfo("Nessus", version, target, finishedAt, known && unfinished == 0, remarks));
    }

    private void host(String name) throws IOException, InterruptedException {
        if (!name.equals("ReportHost")) {
            return;
        }
        String host = in.attribute("name");
        target = target.isEmpty() ? host : target;
        in.children(child -> {
            switch (child) {
                case "HostProperties" -> properties();
                case "ReportItem" -> item(host);
                default -> {}
            }
        });
    }

    private void properties() throws IOException, InterruptedException {
        Map<String, String> properties = new HashMap<>();
        in.children(_ -> {
            String property = in.attribute("name");
            if (PROPERTIES.contains(property)) {
                properties.put(property, in.text());
            }
        });
        fact("os.guess", properties.get("operating-system"));
        fact("scan.credentialed", properties.get("Credentialed_Scan"));
        ended(properties);
    }

    private void ended(Map<String, String> properties) {
        String end = properties.get("HOST_END");
        if (end == null && properties.containsKey("HOST_START")) {
            unfinished++;
            return;
        }
        Instant seconds = Times.seconds(properties.getOrDefault("HOST_END_TIMESTAMP", ""));
        Instant at = seconds != null || end == null ? seconds : NessusTime.of(end);
        if (at != null && (finishedAt == null || at.isAfter(finishedAt))) {
            finishedAt = at;
        }
    }

    private void fact(String name, @Nullable String value) throws InterruptedException {
        if (value != null && !value.isEmpty()) {
            sink.fact(new Fact.Value(name, value));
        }
    }

    private void item(String host) throws IOException, InterruptedException {
        NessusItem item = new NessusItem(in, host);
        in.children(name -> item.member(name, in));
        item.emit(sink, ports);
        version = version.isEmpty() ? item.nessusVersion() : version;
    }
}
