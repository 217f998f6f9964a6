package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report of the simple form while it is read. It gives no severities: medium is chosen.
final class NexposeSimpleReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS");
    private static final Map<String, String> RESULTS = Map.of(
            "VE", "vulnerable-exploited", "VV", "vulnerable-version", "VP", "vulnerable-potential");

    private final XmlElements in;
    private final ReportSink sink;
    private final SeenPorts ports;
    private String target = "";
    private @Nullable Instant generated;

    NexposeSimpleReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
        this.ports = new SeenPorts(sink);
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "generated" -> generated = Times.utc(in.text(), TIME);
                case "devices" -> in.children(_ -> device());
                default -> {}
            }
        });
        sink.scan(new ScanInfo("Nexpose", "", target, generated, true, List.of()));
    }

    private void device() throws IOException, InterruptedException {
        Endpoint host = Endpoint.of(in.attribute("address"), "", "");
        target = target.isEmpty() ? host.host() : target;
        in.children(name -> {
            switch (name) {
                case "fingerprint" -> system();
                case "vulnerabilities" -> in.children(_ -> vulnerability(host));
                case "services" -> in.children(_ -> service(host));
                default -> {}
            }
        });
    }

    private void system() throws IOException, InterruptedException {
        String[] system = {""};
        in.children(name -> system[0] = name.equals("description") ? in.text() : system[0]);
        if (!system[0].isEmpty()) {
            sink.fact(new Fact.Value("os.guess", system[0]));
        }
    }

    private void service(Endpoint host) throws IOException, InterruptedException {
        Endpoint at = host.with(in.attribute("port"), in.attribute("protocol"));
        ports.open(at, in.attribute("name"));
        in.children(name -> {
            if (name.equals("vulnerabilities")) {
                in.children(_ -> vulnerability(at));
            }
        });
    }

    private void vulnerability(Endpoint at) throws IOException, InterruptedException {
        String id = in.attribute("id");
        String result = in.attribute("resultCode");
        Endpoint within = at.within(in.attribute("key"));
        AdvisoryText text = new AdvisoryText();
        in.children(_ -> {
            String type = in.attribute("type");
            String value = in.text();
            if (type.equalsIgnoreCase("cve")) {
                text.cves(value);
            } else if (!type.equalsIgnoreCase("url")) {
                text.name(type.toUpperCase(Locale.ROOT) + ":" + value);
            } else {
                text.reference(value);
            }
        });
        sink.finding(within.finding(
                FindingKind.VULNERABILITY,
                NexposeDefinitions.key(id),
                text.advisory("simple " + NexposeDefinitions.key(id), id),
                Rating.chosen(Severity.MEDIUM),
                Component.NONE,
                RESULTS.getOrDefault(result, result)));
    }
}
