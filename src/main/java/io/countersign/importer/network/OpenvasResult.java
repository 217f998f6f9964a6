package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/// One result of an OpenVAS report while its members are read, in whatever order they come.
final class OpenvasResult {
    private static final Pattern TAG = Pattern.compile("\\|(?=[a-z_A-Z]+=)");

    private final AdvisoryText text = new AdvisoryText();
    private String name = "";
    private String oid = "";
    private String host = "";
    private String port = "";
    private String threat = "";
    private String severity = "";
    private String base = "";
    private String vector = "";
    private String description = "";
    private String products = "";

    void member(String member, XmlElements in) throws IOException, InterruptedException {
        switch (member) {
            case "name" -> name = in.text();
            case "host" -> host = in.mixed(_ -> {});
            case "port" -> port = in.mixed(_ -> {});
            case "threat" -> threat = in.text();
            case "severity" -> severity = in.text();
            case "description" -> description = in.text();
            case "detection" -> detection(in);
            case "nvt" -> {
                oid = in.attribute("oid");
                in.children(child -> test(child, in));
            }
            default -> {}
        }
    }

    /// The network vulnerability test, its texts and its score.
    private void test(String member, XmlElements in) throws IOException, InterruptedException {
        switch (member) {
            case "name" -> text.title(in.text());
            case "cvss_base" -> base = in.text();
            case "severities" -> in.children(child -> severity(child, in));
            case "tags" -> tags(in.text());
            case "solution" -> text.solution(in.text());
            case "refs" -> in.children(child -> reference(child, in));
            case "cve", "cve_id" -> text.cves(in.text());
            case "bid", "bugtraq_id" -> text.name(named("BID:", in.text()));
            case "xref" -> text.references(in.text());
            default -> {}
        }
    }

    private void severity(String element, XmlElements in) throws IOException, InterruptedException {
        if (element.equals("severity")) {
            in.children(child -> {
                if (child.equals("value") && vector.isEmpty()) {
                    vector = in.text();
                }
            });
        }
    }

    private void tags(String tags) {
        for (String tag : TAG.split(tags, -1)) {
            int equals = tag.indexOf('=');
            String value = equals < 0 ? "" : tag.substring(equals + 1).strip();
            switch (equals < 0 ? "" : tag.substring(0, equals).strip()) {
                case "summary", "insight", "affected", "impact" -> text.describe(value);
                case "solution" -> text.solution(value);
                case "cvss_base_vector" -> vector = vector.isEmpty() ? value : vector;
                default -> {}
            }
        }
    }

    private void reference(String element, XmlElements in) {
        String id = in.attribute("id");
        switch (element.equals("ref") ? in.attribute("type").toLowerCase(Locale.ROOT) : "") {
            case "" -> {}
            case "cve", "cve_id" -> text.cves(id);
            case "url" -> text.reference(id);
            case "bid", "bugtraq_id" -> text.name("BID:" + id);
            default -> text.name(id);
        }
    }

    private static String named(String prefix, String id) {
        return id.isEmpty() || id.equals("NOBID") ? "" : prefix + id;
    }

    /// The product that was found, deep within lists of names and values.
    private void detection(XmlElements in) throws IOException {
        products = in.text(_ -> "\n");
    }

    String host() {
        return host;
    }

    void emit(ReportSink sink, SeenPorts ports) throws InterruptedException {
        Endpoint at = OpenvasPort.at(host, port);
        ports.open(at, OpenvasPort.service(port));
        switch (threat.toLowerCase(Locale.ROOT)) {
            case "false positive" -> aside(sink, SetAside.Reason.SUPPRESSED, at);
            case "error", "error message" -> aside(sink, SetAside.Reason.NOT_TESTED, at);
            default ->
                sink.finding(at.finding(
                        FindingKind.VULNERABILITY,
                        own(),
                        advisory(),
                        rating(),
                        FoundSoftware.of(products, description),
                        ""));
        }
    }

    private void aside(ReportSink sink, SetAside.Reason reason, Endpoint at) throws InterruptedException {
        sink.setAside(new SetAside(reason, advisory().identifier(), at.spelled(), threat));
    }

    /// A report that was written by hand or by an old scanner has results without a test.
    private String own() {
        return oid.isEmpty() || oid.equals("0") ? name : oid;
    }

    private Advisory advisory() {
        text.title(name);
        text.cves(oid);
        if (!text.isDescribed()) {
            text.describe(description);
        }
        return text.advisory(own(), own());
    }

    private Rating rating() {
        CvssScores scores = new CvssScores();
        scores.add(vector, CvssScores.tenths(severity) >= 0 ? severity : base);
        return scores.rating(VendorScale.isWord(threat) ? threat : "");
    }
}
