package io.countersign.importer.web;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of an Acunetix 360 report while its members are read.
final class Acunetix360Row {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final CvssScores scores = new CvssScores();
    private String weakness = "";

    Acunetix360Row read(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "Classification" -> in.object(member -> classification(member, in));
                case "KnownVulnerabilities" -> in.array(() -> known.add(pair(in, "Title", "References")));
                case "ExtraInformation" -> in.array(() -> details.add(pair(in, "Name", "Value")));
                default -> texts.put(name, in.text());
            }
        });
        return this;
    }

    void emit(ReportSink sink) throws InterruptedException {
        WebAddress address = WebAddress.of(text("Url"));
        String rule = text("Type").isEmpty() ? text("Name") : text("Type");
        SetAside.@Nullable Reason aside = aside(text("State"));
        if (aside != null) {
            sink.setAside(new SetAside(aside, rule, address.key(), text("State")));
            return;
        }
        sink.finding(new Finding(
                Identity.of(FindingKind.VULNERABILITY, rule, "", address.key()),
                FindingKind.VULNERABILITY,
                advisory(rule),
                scores.rating(text("Severity")),
                Component.NONE,
                address.place(address.endpoint()),
                text("State")));
    }

    /// A state that says that a person judged the row, or that a scan found it mended; null for a row that is open.
    private static SetAside.@Nullable Reason aside(String state) {
        String word = state.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (word.contains("falsepositive") || word.contains("acceptedrisk") || word.contains("ignored")) {
            return SetAside.Reason.SUPPRESSED;
        }
        return word.contains("fixedconfirmed") ? SetAside.Reason.PASSED : null;
    }

    private Advisory advisory(String rule) {
        return new Advisory(
                rule,
                Cves.before(known, rule),
                text("Name").isEmpty() ? rule : text("Name"),
                paragraphs(text("Description"), text("Impact"), String.join("\n", details), String.join("\n", known)),
                paragraphs(text("RemedialActions"), text("RemedialProcedure")),
                Stream.of("ExternalReferences", "RemedyReferences")
                        .flatMap(name -> HtmlLinks.of(text(name)).stream())
                        .distinct()
                        .toList(),
                weakness.isEmpty() ? List.of() : List.of("CWE-" + weakness));
    }

    private static String paragraphs(String... texts) {
        return String.join(
                "\n\n", Stream.of(texts).map(PlainText::ofHtml).filter(text -> !text.isEmpty()).toList());
    }

    private void classification(String name, JsonTokens in) throws IOException, InterruptedException {
        switch (name) {
            case "Cwe" -> weakness = in.text();
            case "Cvss", "Cvss31" -> score(in, SeverityScale.CVSS3);
            case "Cvss40" -> score(in, SeverityScale.CVSS4);
            default -> {}
        }
    }

    private void score(JsonTokens in, SeverityScale scale) throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> {
            switch (name) {
                case "Vector" -> parts.put(name, in.text());
                case "BaseScore" -> in.object(member -> parts.put(member, in.text()));
                default -> {}
            }
        });
        scores.add(scale, parts.getOrDefault("Vector", ""), parts.getOrDefault("Value", ""));
    }

    private static String pair(JsonTokens in, String first, String second) throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, in.text()));
        return (parts.getOrDefault(first, "") + ": " + parts.getOrDefault(second, "")).strip();
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
