package io.countersign.importer.web;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.ScanInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One JSON report of Nikto while it is read: the host at hand.
final class NiktoJsonReport {
    private final JsonTokens in;
    private final ReportSink sink;
    private final List<NiktoItem> waiting = new ArrayList<>();
    private String host = "";
    private String ip = "";
    private String port = "";
    private String target = "";

    NiktoJsonReport(JsonTokens in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(this::host);
        } else {
            host();
        }
        sink.scan(new ScanInfo("Nikto", "", target, null, true, List.of()));
    }

    /// Nikto writes the host and the port first; rows that come before them wait.
    private void host() throws IOException, InterruptedException {
        host = "";
        ip = "";
        port = "";
        in.object(name -> {
            switch (name) {
                case "host" -> host = in.text();
                case "ip" -> ip = in.text();
                case "port" -> port = in.text();
                case "vulnerabilities" -> in.array(this::item);
                default -> {}
            }
        });
        for (NiktoItem item : waiting) {
            sink.finding(item.finding(site()));
        }
        waiting.clear();
        target = target.isEmpty() ? site().host() : target;
    }

    private WebAddress site() {
        return WebAddress.of(host.isEmpty() ? ip : host, port);
    }

    private void item() throws IOException, InterruptedException {
        NiktoItem item = new NiktoItem();
        in.object(name -> item.set(name, String.join(" ", in.texts())));
        if (host.isEmpty() || port.isEmpty()) {
            waiting.add(item);
        } else {
            sink.finding(item.finding(site()));
        }
    }
}
