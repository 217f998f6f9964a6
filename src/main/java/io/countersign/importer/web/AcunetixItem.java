package io.countersign.importer.web;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One item of an Acunetix report. Acunetix numbers no rules: a rule is known by its name.
final class AcunetixItem {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> weaknesses = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final CvssScores scores = new CvssScores();

    AcunetixItem read(XmlElements in) throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "TechnicalDetails" -> {}
                case "CWEList" -> in.children(_ -> weaknesses.add(weakness(in.text())));
                case "CVSS" -> score(in, SeverityScale.CVSS2);
                case "CVSS3" -> score(in, SeverityScale.CVSS3);
                case "CVSS4" -> score(in, SeverityScale.CVSS4);
                case "References" -> in.children(_ -> reference(in));
                default -> texts.put(name, in.text());
            }
        });
        return this;
    }

    void emit(WebAddress start, ReportSink sink) throws InterruptedException {
        WebAddress address = start.at(text("Affects"));
        if (isSuppressed()) {
            sink.setAside(new SetAside(
                    SetAside.Reason.SUPPRESSED, text("Name"), address.key(), "IsFalsePositive " + text("IsFalsePositive")));
            return;
        }
        sink.finding(new Finding(
                Identity.of(FindingKind.VULNERABILITY, text("Name"), parameter(), address.key()),
                FindingKind.VULNERABILITY,
                advisory(),
                scores.rating(text("Severity")),
                Component.NONE,
                address.place(start.endpoint()),
                ""));
    }

    private String parameterLine() {
        return parameter().isEmpty() ? "" : "\n\n" + parameter();
    }

    private String parameter() {
        return text("Parameter").equals("<empty>") ? "" : text("Parameter");
    }

    private boolean isSuppressed() {
        return switch (text("IsFalsePositive").toLowerCase(Locale.ROOT)) {
            case "", "0", "false", "no" -> false;
            default -> true;
        };
    }

    private Advisory advisory() {
        return new Advisory(
                text("Name"),
                Cves.before(List.of(text("CVEList")), text("Name")),
                text("Name"),
                paragraphs("Description", "Impact", "DetailedInformation", "Details") + parameterLine(),
                PlainText.ofHtml(text("Recommendation")),
                references,
                weaknesses);
    }

    private String paragraphs(String... names) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : names) {
            paragraphs.add(PlainText.ofHtml(text(name)));
        }
        paragraphs.removeIf(String::isEmpty);
        return String.join("\n\n", paragraphs);
    }

    private void reference(XmlElements in) throws IOException, InterruptedException {
        in.children(name -> {
            if (name.equals("URL")) {
                references.add(in.text());
            }
        });
    }

    private void score(XmlElements in, SeverityScale scale) throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.children(name -> parts.put(name, in.text()));
        scores.add(scale, parts.getOrDefault("Descriptor", ""), parts.getOrDefault("Score", ""));
    }

    private static String weakness(String text) {
        return text.startsWith("CWE-") ? text : "CWE-" + text;
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
