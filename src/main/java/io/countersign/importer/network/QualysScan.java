package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The results of one scan while they are read. Each row has its own texts.
final class QualysScan {
    private static final Set<String> WHOLE = Set.of("", "FINISHED");
    private static final String NO_NAME = "No registered hostname";

    private final XmlElements in;
    private final ReportSink sink;
    private final SeenPorts ports;
    private final Map<String, String> header = new HashMap<>();
    private final List<Message> remarks = new ArrayList<>();
    private String host = "";
    private String target = "";

    QualysScan(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
        this.ports = new SeenPorts(sink);
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "HEADER" -> in.children(this::key);
                case "IP" -> host();
                case "ERROR" -> failed(in.text());
                default -> {}
            }
        });
        String status = header.getOrDefault("STATUS", "");
        if (!WHOLE.contains(status)) {
            failed(status);
        }
        String given = header.getOrDefault("TARGET", target);
        sink.scan(new ScanInfo(
                "Qualys",
                "",
                given,
                Times.iso(header.getOrDefault("DATE", "")),
                remarks.isEmpty(),
                remarks));
    }

    private void failed(String given) {
        if (remarks.isEmpty()) {
            remarks.add(Message.of("importer.qualys-xml.unfinished", given));
        }
    }

    private void key(String name) throws IOException {
        if (name.equals("KEY")) {
            header.put(in.attribute("value"), in.text());
        }
    }

    private void host() throws IOException, InterruptedException {
        String name = in.attribute("name");
        host = name.isEmpty() || name.equals(NO_NAME) ? in.attribute("value") : name;
        target = target.isEmpty() ? host : target;
        in.children(child -> {
            switch (child) {
                case "OS" -> QualysRow.system(sink, in.text());
                case "INFOS", "SERVICES", "VULNS", "PRACTICES" -> in.children(_ -> category());
                default -> {}
            }
        });
    }

    private void category() throws IOException, InterruptedException {
        Endpoint at = Endpoint.of(host, in.attribute("port"), in.attribute("protocol"));
        in.children(type -> row(type, at));
    }

    private void row(String type, Endpoint at) throws IOException, InterruptedException {
        QualysDetails details = new QualysDetails();
        details.number(in.attribute("number"));
        details.level(in.attribute("severity"));
        details.cves(in.attribute("cveid"));
        String[] result = {""};
        in.children(name -> {
            if (name.equals("RESULT")) {
                result[0] = in.text();
            } else {
                details.member(name, in);
            }
        });
        new QualysRow(details.entry(), at, type, "", false, result[0]).emit(sink, ports, "");
    }
}
