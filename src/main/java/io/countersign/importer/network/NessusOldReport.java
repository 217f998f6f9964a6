package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One report of version 1, of Nessus 3, while it is read. An item's whole text is one, with `\n` for line breaks, and
/// its severity is 0 to 3.
final class NessusOldReport {
    private static final Pattern PART = Pattern.compile(
            "(?m)^(Synopsis|Description|Solution|See also|Risk factor|Plugin output|CVE|BID|Other references)\\s*:");
    private static final Pattern CVSS = Pattern.compile("CVSS Base Score\\s*:\\s*([0-9.]+)\\s*\\(?(?:CVSS2#)?([A-Za-z:/]*)");
    private static final Pattern RISK = Pattern.compile("Risk factor\\s*:\\s*(\\w+)");

    private final XmlElements in;
    private final ReportSink sink;
    private final SeenPorts ports;
    private String target = "";
    private @Nullable Instant finishedAt;
    private String host = "";

    NessusOldReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
        this.ports = new SeenPorts(sink);
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("Report")) {
                in.children(this::host);
            }
        });
        sink.scan(new ScanInfo("Nessus", "", target, finishedAt, true, List.of()));
    }

    private void host(String name) throws IOException, InterruptedException {
        if (name.equals("ReportHost")) {
            host = "";
            in.children(this::member);
        }
    }

    private void member(String name) throws IOException, InterruptedException {
        switch (name) {
            case "HostName" -> {
                host = in.text();
                target = target.isEmpty() ? host : target;
            }
            case "stopTime" -> {
                Instant at = NessusTime.of(in.text());
                finishedAt = finishedAt == null || (at != null && at.isAfter(finishedAt)) ? at : finishedAt;
            }
            case "os_name" -> {
                String os = in.text();
                if (!os.isEmpty()) {
                    sink.fact(new Fact.Value("os.guess", os));
                }
            }
            case "ReportItem" -> item();
            default -> {}
        }
    }

    private void item() throws IOException, InterruptedException {
        Map<String, String> item = new HashMap<>();
        in.children(name -> item.put(name, in.text()));
        String port = item.getOrDefault("port", "");
        String plugin = item.getOrDefault("pluginID", "");
        Endpoint at = OpenvasPort.at(host, port);
        ports.open(at, OpenvasPort.service(port));
        if ((plugin.isEmpty() || plugin.equals("0")) && at.port() > 0) {
            sink.finding(OpenPort.finding(at, OpenvasPort.service(port)));
            return;
        }
        String data = item.getOrDefault("data", "").replace("\\n", "\n").replace("\\r", "");
        AdvisoryText text = new AdvisoryText();
        text.title(item.getOrDefault("pluginName", ""));
        parts(data, text);
        sink.finding(at.finding(
                FindingKind.VULNERABILITY,
                "Nessus " + plugin,
                text.advisory("Nessus " + plugin, "Nessus " + plugin),
                rating(item.getOrDefault("severity", ""), data),
                Component.NONE,
                ""));
    }

    private static void parts(String data, AdvisoryText text) {
        Matcher matcher = PART.matcher(data);
        String part = "Description";
        int from = 0;
        while (matcher.find()) {
            part(part, data.substring(from, matcher.start()).strip(), text);
            part = matcher.group(1);
            from = matcher.end();
        }
        part(part, data.substring(from).strip(), text);
    }

    private static void part(String name, String value, AdvisoryText text) {
        switch (name) {
            case "Synopsis", "Description" -> text.describe(value);
            case "Solution" -> text.solution(value);
            case "See also" -> text.references(value);
            case "CVE" -> text.cves(value);
            default -> {}
        }
    }

    private static Rating rating(String severity, String data) {
        CvssScores scores = new CvssScores();
        Matcher cvss = CVSS.matcher(data);
        if (cvss.find()) {
            scores.add(SeverityScale.CVSS2, cvss.group(2), cvss.group(1));
        }
        Matcher risk = RISK.matcher(data);
        return risk.find()
                ? scores.rating(risk.group(1))
                : VendorScale.of(VendorScale.tenable(severity), severity, scores.best());
    }
}
