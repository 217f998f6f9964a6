package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report on assets, or what the API says was detected on hosts, while its rows are read. By their document types a
/// host's names stand before its rows.
final class QualysAssets {
    private final XmlElements in;
    private final ReportSink sink;
    private final QualysGlossary glossary;
    private final SeenPorts ports;
    private String target = "";
    private String address = "";
    private String name = "";
    private final List<Message> remarks = new ArrayList<>();
    private boolean complete = true;
    private @Nullable Instant generated;

    QualysAssets(XmlElements in, ReportSink sink, QualysGlossary glossary) {
        this.in = in;
        this.sink = sink;
        this.glossary = glossary;
        this.ports = new SeenPorts(sink);
    }

    void read() throws IOException, InterruptedException {
        in.children(this::part);
        if (glossary.isShortened()) {
            remarks.add(Message.of("importer.qualys-xml.shortened"));
        }
        sink.scan(new ScanInfo("Qualys", "", target, generated, complete, remarks));
    }

    private void part(String name) throws IOException, InterruptedException {
        switch (name) {
            case "HEADER" -> in.children(this::header);
            case "RESPONSE" -> in.children(this::part);
            case "DATETIME" -> generated = Times.iso(in.text());
            case "HOST_LIST" -> in.children(_ -> host());
            case "WARNING" -> in.children(this::warning);
            default -> {}
        }
    }

    /// The API warns where an answer is one page of several.
    private void warning(String name) throws IOException {
        if (name.equals("TEXT")) {
            complete = false;
            remarks.add(Message.of("importer.qualys-xml.warning", in.text()));
        }
    }

    private void header(String child) throws IOException {
        if (child.equals("GENERATION_DATETIME")) {
            generated = Times.iso(in.text());
        }
    }

    private void host() throws IOException, InterruptedException {
        address = "";
        name = "";
        in.children(child -> {
            switch (child) {
                case "IP" -> address = in.text();
                case "DNS" -> name = in.text();
                case "OPERATING_SYSTEM", "OS" -> QualysRow.system(sink, in.text());
                case "VULN_INFO_LIST", "DETECTION_LIST" -> in.children(_ -> row());
                default -> {}
            }
        });
    }

    private void row() throws IOException, InterruptedException {
        Map<String, String> row = new HashMap<>();
        in.children(child -> row.put(child, in.text()));
        String host = name.isEmpty() ? address : name;
        target = target.isEmpty() ? host : target;
        String status = row.getOrDefault("VULN_STATUS", row.getOrDefault("STATUS", ""));
        new QualysRow(
                        glossary.get(row.getOrDefault("QID", "")).at(row.getOrDefault("SEVERITY", "")),
                        Endpoint.of(host, row.getOrDefault("PORT", ""), row.getOrDefault("PROTOCOL", "")),
                        row.getOrDefault("TYPE", ""),
                        status,
                        status.equalsIgnoreCase("Ignored")
                                || WholeNumber.of(row.getOrDefault("IS_IGNORED", "")) > 0
                                || WholeNumber.of(row.getOrDefault("IS_DISABLED", "")) > 0,
                        row.getOrDefault("RESULT", row.getOrDefault("RESULTS", "")))
                .emit(sink, ports, row.getOrDefault("SERVICE", ""));
    }
}
