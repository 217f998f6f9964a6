package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report on web applications while its rows are read. Its summary counts in elements that are called like the rows.
final class QualysWebReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd MMM uuuu hh:mma 'GMT'Z", Locale.ENGLISH);

    private final XmlElements in;
    private final ReportSink sink;
    private final QualysGlossary glossary;
    private final SeenPorts ports;
    private final List<Message> remarks = new ArrayList<>();
    private String target = "";
    private boolean complete = true;
    private long rows;
    private @Nullable Long counted;
    private @Nullable Instant generated;

    QualysWebReport(XmlElements in, ReportSink sink, QualysGlossary glossary) {
        this.in = in;
        this.sink = sink;
        this.glossary = glossary;
        this.ports = new SeenPorts(sink);
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "HEADER" -> in.children(this::header);
                case "SUMMARY" -> in.children(_ -> in.children(this::summary));
                case "RESULTS" -> in.children(this::results);
                case "APPENDIX" -> in.children(this::appendix);
                default -> {}
            }
        });
        if (counted != null && counted != rows) {
            remarks.add(Message.of("importer.qualys-xml.disagrees", counted, rows));
        }
        if (glossary.isShortened()) {
            remarks.add(Message.of("importer.qualys-xml.shortened"));
        }
        sink.scan(new ScanInfo("Qualys WAS", "", target, generated, complete, remarks));
    }

    private void header(String name) throws IOException {
        if (name.equals("GENERATION_DATETIME")) {
            generated = Times.zoned(in.text(), TIME);
        }
    }

    /// The global summary comes first; those of single scans are called otherwise.
    private void summary(String name) throws IOException {
        if (name.equals("VULNERABILITY") && counted == null) {
            counted = WholeNumber.of(in.text());
        }
    }

    private void appendix(String name) throws IOException, InterruptedException {
        switch (name) {
            case "WEBAPP" -> in.children(child -> target = child.equals("URL") ? in.text() : target);
            case "SCAN_LIST" -> in.children(_ -> in.children(this::scan));
            default -> {}
        }
    }

    private void scan(String name) throws IOException {
        String status = name.equals("STATUS") ? in.text() : "";
        if (!status.isEmpty() && !status.equalsIgnoreCase("Finished")) {
            complete = false;
            remarks.add(Message.of("importer.qualys-xml.unfinished", status));
        }
    }

    private void results(String name) throws IOException, InterruptedException {
        switch (name) {
            case "VULNERABILITY" -> {
                rows++;
                row();
            }
            case "SENSITIVE_CONTENT" -> row();
            case "INFORMATION_GATHERED" -> information();
            default -> in.children(this::results);
        }
    }

    private void row() throws IOException, InterruptedException {
        Map<String, String> row = members();
        QualysDetails.Entry details = glossary.get(row.getOrDefault("QID", ""));
        Endpoint at = Endpoint.ofAddress(row.getOrDefault("URL", ""));
        new QualysRow(
                        details,
                        at.within(row.getOrDefault("PARAM", "")),
                        "",
                        row.getOrDefault("STATUS", ""),
                        row.getOrDefault("IGNORED", "").equals("true"),
                        "")
                .emit(sink, ports, "");
    }

    private void information() throws IOException, InterruptedException {
        QualysDetails.Entry details = glossary.get(members().getOrDefault("QID", ""));
        String own = QualysDetails.own(details.number());
        sink.fact(new Fact.Value("scan.information", own + " " + details.advisory().title()));
    }

    /// The members that tell rows apart. Requests and responses are left unread.
    private Map<String, String> members() throws IOException, InterruptedException {
        Map<String, String> row = new HashMap<>();
        in.children(name -> {
            switch (name) {
                case "QID", "URL", "PARAM", "STATUS", "IGNORED" -> row.put(name, in.text());
                default -> {}
            }
        });
        return row;
    }
}
