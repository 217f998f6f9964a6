package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.importer.XmlElements;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One report item of version 2 while its members are read, in whatever order they come.
final class NessusItem {
    private static final String SCAN_INFORMATION = "19506";
    private static final Pattern VERSION = Pattern.compile("(?m)^\\s*Nessus version\\s*:\\s*(\\S+)");

    private final Endpoint at;
    private final String service;
    private final String plugin;
    private final String name;
    private final String severity;
    private final AdvisoryText text = new AdvisoryText();
    private final CvssScores scores = new CvssScores();
    private final NessusCheck check = new NessusCheck();
    private final String[] vectors = {"", "", ""};
    private final String[] base = {"", "", ""};
    private String risk = "";
    private String synopsis = "";
    private String description = "";
    private String output = "";
    private String cpe = "";

    NessusItem(XmlElements in, String host) {
        Endpoint address = Endpoint.ofAddress(host);
        String port = in.attribute("port");
        at = port.isEmpty() || port.equals("0") ? address : address.with(port, in.attribute("protocol"));
        service = in.attribute("svc_name");
        plugin = in.attribute("pluginID");
        name = in.attribute("pluginName");
        severity = in.attribute("severity");
    }

    void member(String member, XmlElements in) throws IOException {
        if (member.startsWith("compliance")) {
            check.member(member, in.text());
            return;
        }
        switch (member) {
            case "risk_factor" -> risk = in.text();
            case "synopsis" -> synopsis = in.text();
            case "description" -> description = in.text();
            case "solution" -> text.solution(in.text());
            case "see_also" -> text.references(in.text());
            case "cve" -> text.cves(in.text());
            case "cwe" -> text.weaknesses(in.text());
            case "bid" -> text.name("BID:" + in.text());
            case "xref" -> crossReference(in.text());
            case "cpe" -> cpe = in.text();
            case "plugin_output" -> output = in.text();
            case "cvss_base_score" -> base[0] = in.text();
            case "cvss_vector" -> vectors[0] = in.text();
            case "cvss3_base_score" -> base[1] = in.text();
            case "cvss3_vector" -> vectors[1] = in.text();
            case "cvss4_base_score" -> base[2] = in.text();
            case "cvss4_vector" -> vectors[2] = in.text();
            default -> {}
        }
    }

    private void crossReference(String reference) {
        if (reference.startsWith("CWE:")) {
            text.weaknesses(reference);
        } else {
            text.name(reference);
        }
    }

    /// The scanner's own version, which one plugin prints; empty in all other items.
    String nessusVersion() {
        Matcher matcher = VERSION.matcher(output);
        return plugin.equals(SCAN_INFORMATION) && matcher.find() ? matcher.group(1) : "";
    }

    void emit(ReportSink sink, SeenPorts ports) throws InterruptedException {
        ports.open(at, service);
        if (plugin.equals("0") && at.port() > 0) {
            sink.finding(OpenPort.finding(at, service));
        } else if (check.isCheck()) {
            check.emit(sink, at, plugin, rating());
        } else {
            sink.finding(at.finding(
                    FindingKind.VULNERABILITY,
                    "Nessus " + plugin,
                    advisory(),
                    rating(),
                    FoundSoftware.of(cpe, output),
                    ""));
        }
    }

    private Advisory advisory() {
        text.title(name);
        text.describe(synopsis);
        text.describe(description);
        return text.advisory("Nessus " + plugin, "Nessus " + plugin);
    }

    /// The number is what Nessus shows, with what a person changed; the risk factor stands for the number where both
    /// say the same.
    private Rating rating() {
        scores.add(SeverityScale.CVSS2, vectors[0], base[0]);
        scores.add(SeverityScale.CVSS3, vectors[1], base[1]);
        scores.add(SeverityScale.CVSS4, vectors[2], base[2]);
        if (VendorScale.isWord(severity) || severity.isEmpty()) {
            return scores.rating(severity.isEmpty() ? risk : severity);
        }
        Severity shown = VendorScale.tenable(severity);
        boolean same = !risk.isEmpty() && SeverityWords.of(risk) == shown;
        return VendorScale.of(shown, same ? risk : severity, scores.best());
    }
}
