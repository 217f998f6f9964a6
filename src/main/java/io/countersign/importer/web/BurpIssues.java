package io.countersign.importer.web;

import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The issues of a Burp report. An issue is told by its type, which Burp documents, its host and its location; the serial
/// number is another one in each scan.
final class BurpIssues {
    private static final Pattern CWE = Pattern.compile("CWE-[0-9]{1,5}");

    private final XmlElements in;
    private final ReportSink sink;
    private final Map<String, String> texts = new HashMap<>();
    private String target = "";

    BurpIssues(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("issue")) {
                issue();
            }
        });
    }

    /// The first host that an issue is of, or empty.
    String target() {
        return target;
    }

    private void issue() throws IOException, InterruptedException {
        texts.clear();
        in.children(name -> {
            switch (name) {
                case "host" -> {
                    String address = in.attribute("ip");
                    String host = in.text();
                    texts.put(name, host.isEmpty() ? address : host);
                }
                case "requestresponse", "collaboratorEvent", "infiltratorEvent", "staticAnalysis", "dynamicAnalysis" -> {}
                case "issueDetailItems" -> items();
                default -> texts.put(name, in.text());
            }
        });
        WebAddress host = WebAddress.of(text("host"));
        target = target.isEmpty() ? host.host() : target;
        if (text("severity").equalsIgnoreCase("false positive")) {
            sink.setAside(new SetAside(
                    SetAside.Reason.SUPPRESSED, number(), host.endpoint() + text("path"), text("severity")));
        } else {
            sink.finding(finding(host));
        }
    }

    private void items() throws IOException, InterruptedException {
        List<String> items = new ArrayList<>();
        in.children(_ -> items.add(in.text()));
        texts.put("issueDetailItems", String.join("\n", items));
    }

    private Finding finding(WebAddress host) {
        String location = text("location").isEmpty() ? text("path") : text("location");
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, number(), "", host.at(location).key()),
                FindingKind.VULNERABILITY,
                advisory(),
                Rating.word(SeverityWords.of(text("severity")), text("severity")),
                Component.NONE,
                host.at(location).place(host.endpoint()),
                text("confidence"));
    }

    private Advisory advisory() {
        return new Advisory(
                number(),
                Cves.before(List.of(text("vulnerabilityClassifications"), text("issueDetail")), number()),
                text("name").isEmpty() ? number() : text("name"),
                paragraphs("issueDetail", "issueDetailItems", "issueBackground"),
                paragraphs("remediationDetail", "remediationBackground"),
                HtmlLinks.of(text("references")),
                CWE.matcher(text("vulnerabilityClassifications")).results().map(MatchResult::group).distinct().toList());
    }

    private String paragraphs(String... names) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : names) {
            paragraphs.add(PlainText.ofHtml(text(name)));
        }
        paragraphs.removeIf(String::isEmpty);
        return String.join("\n\n", paragraphs);
    }

    private String number() {
        return "BURP-" + text("type");
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
