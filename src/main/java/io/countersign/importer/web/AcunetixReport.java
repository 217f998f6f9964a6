package io.countersign.importer.web;

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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One report of Acunetix while it is read: the scan at hand. What a scan says of itself stands before its items.
final class AcunetixReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu, HH:mm:ss", Locale.ROOT);

    private final XmlElements in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private WebAddress start = WebAddress.of("");
    private String target = "";
    private @Nullable Instant finished;
    private boolean complete = true;
    private long scans;

    AcunetixReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("Scan")) {
                scan();
            }
        });
        if (scans == 0) {
            complete = false;
            remarks.add(Message.of("importer.acunetix-xml.no-scan"));
        }
        sink.scan(new ScanInfo("Acunetix", "", target, finished, complete, remarks));
    }

    private void scan() throws IOException, InterruptedException {
        scans++;
        start = WebAddress.of("");
        in.children(name -> {
            switch (name) {
                case "StartURL" -> start(in.text());
                case "Crawler" -> start(in.attribute("StartUrl"));
                case "FinishTime" -> finished = Times.utc(in.text(), TIME);
                case "Aborted" -> aborted(in.text());
                case "ReportItems" -> in.children(_ -> new AcunetixItem().read(in).emit(start, sink));
                default -> {}
            }
        });
    }

    /// The crawler writes its address in full, the scan sometimes the host alone.
    private void start(String address) {
        WebAddress read = WebAddress.of(address);
        if (start.port() == 0 && !read.host().isEmpty()) {
            start = new WebAddress(read.host(), read.port(), "");
        }
        target = target.isEmpty() ? address : target;
    }

    private void aborted(String word) {
        if (word.equalsIgnoreCase("true")) {
            complete = false;
            remarks.add(Message.of("importer.acunetix-xml.aborted", start.endpoint()));
        }
    }
}
