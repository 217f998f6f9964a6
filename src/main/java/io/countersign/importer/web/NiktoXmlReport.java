package io.countersign.importer.web;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.WholeNumber;
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

/// One XML report of Nikto while it is read: the site at hand.
final class NiktoXmlReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final XmlElements in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private WebAddress site = WebAddress.of("");
    private String version = "";
    private String target = "";
    private @Nullable Instant finished;
    private long items;

    NiktoXmlReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        scan();
        sink.scan(new ScanInfo("Nikto", version, target, finished, true, remarks));
    }

    private void scan() throws IOException, InterruptedException {
        version = version.isEmpty() ? in.attribute("version") : version;
        in.children(name -> {
            switch (name) {
                case "niktoscan" -> scan();
                case "scandetails" -> details();
                default -> {}
            }
        });
    }

    private void details() throws IOException, InterruptedException {
        String name = in.attribute("targethostname");
        site = WebAddress.of(name.isEmpty() ? in.attribute("targetip") : name, in.attribute("targetport"));
        target = target.isEmpty() ? site.host() : target;
        items = 0;
        in.children(child -> {
            switch (child) {
                case "item" -> item();
                case "statistics" -> statistics();
                default -> {}
            }
        });
    }

    private void item() throws IOException, InterruptedException {
        items++;
        NiktoItem item = new NiktoItem();
        for (String name : List.of("id", "osvdbid", "method")) {
            item.set(name, in.attribute(name));
        }
        in.children(name -> item.set(name, in.text()));
        sink.finding(item.finding(site));
    }

    /// Nikto counts tests that it repeats for its own ends, so that only fewer rows than it counts are worth a remark.
    private void statistics() {
        long said = WholeNumber.of(in.attribute("itemsfound"));
        if (said > items) {
            remarks.add(Message.of("importer.nikto-xml.disagrees", site.endpoint(), said, items));
        }
        Instant ended = Times.utc(in.attribute("endtime"), TIME);
        finished = ended == null ? finished : ended;
    }
}
