package io.countersign.importer.web;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the XML and the JSON of ZAP share while one is read: the report's head and the site at hand.
final class ZapReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    private final ReportSink sink;
    private final List<ZapAlert> waiting = new ArrayList<>();
    private String version = "";
    private @Nullable Instant finished;
    private String target = "";
    private WebAddress site = WebAddress.of("");
    private boolean known;

    ZapReport(ReportSink sink) {
        this.sink = sink;
    }

    /// The report's head, by the names without `@`.
    void head(String name, String text) {
        switch (name) {
            case "version" -> version = text;
            case "generated" -> finished = finished == null ? Times.utc(text, TIME) : finished;
            case "created" -> {
                Instant created = Times.iso(text);
                finished = created == null ? finished : created;
            }
            default -> {}
        }
    }

    /// The site that the alerts from here on belong to.
    void site(String name) {
        site = WebAddress.of(name);
        target = target.isEmpty() ? name : target;
        known = true;
    }

    WebAddress site() {
        return site;
    }

    /// Takes an alert; where its site is not known yet, it waits for it.
    void alert(ZapAlert alert) throws InterruptedException {
        if (known) {
            alert.emit(this);
        } else {
            waiting.add(alert);
        }
    }

    void endOfSite() throws InterruptedException {
        for (ZapAlert alert : waiting) {
            alert.emit(this);
        }
        waiting.clear();
        site = WebAddress.of("");
        known = false;
    }

    void finding(Finding finding) throws InterruptedException {
        sink.finding(finding);
    }

    void setAside(SetAside row) throws InterruptedException {
        sink.setAside(row);
    }

    void end() throws InterruptedException {
        sink.scan(new ScanInfo("ZAP", version, target, finished, true, List.of()));
    }
}
