package io.countersign.importer.web;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One result of Nuclei while its members are read. Names with `_` are those before version 2.5.
final class NucleiResult {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> info = new HashMap<>();
    private final CvssScores scores = new CvssScores();
    private List<String> extracted = List.of();
    private List<String> references = List.of();
    private List<String> cves = List.of();
    private List<String> weaknesses = List.of();

    NucleiResult read(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "info" -> in.object(member -> info(member, in));
                case "extracted-results", "extracted_results" -> extracted = in.texts();
                case "request", "response", "curl-command", "template-encoded" -> {}
                default -> texts.put(name.replace('_', '-'), in.text());
            }
        });
        return this;
    }

    /// What was scanned, as Nuclei was given it.
    String host() {
        return text("host");
    }

    @Nullable Instant time() {
        return Times.iso(text("timestamp"));
    }

    void emit(ReportSink sink) throws InterruptedException {
        WebAddress address = WebAddress.of(first("matched-at", "matched", "url", "host"));
        String template = first("template-id", "templateID");
        if (text("matcher-status").equals("false")) {
            sink.setAside(new SetAside(SetAside.Reason.PASSED, template, address.key(), "matcher-status false"));
            return;
        }
        String part = Stream.of(text("matcher-name"), text("extractor-name"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        sink.finding(new Finding(
                Identity.of(FindingKind.VULNERABILITY, template, part, address.key()),
                FindingKind.VULNERABILITY,
                advisory(template, part),
                scores.rating(info.getOrDefault("severity", "")),
                Component.NONE,
                address.place(host()),
                ""));
    }

    private Advisory advisory(String template, String part) {
        String name = info.getOrDefault("name", "");
        String title = name.isEmpty() ? template : name;
        List<String> description =
                new ArrayList<>(List.of(info.getOrDefault("description", ""), info.getOrDefault("impact", "")));
        description.addAll(extracted);
        return new Advisory(
                template,
                Cves.before(Stream.concat(cves.stream(), Stream.of(template)).toList(), template),
                part.isEmpty() ? title : title + ": " + part,
                joined(description),
                info.getOrDefault("remediation", "").strip(),
                references,
                weaknesses);
    }

    private static String joined(List<String> parts) {
        return String.join(
                "\n", parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList());
    }

    private void info(String name, JsonTokens in) throws IOException, InterruptedException {
        switch (name) {
            case "reference" -> references = addresses(in.texts());
            case "classification" -> classification(in);
            default -> info.put(name, in.text());
        }
    }

    /// Old templates have their addresses in one text, a line each after a dash.
    private static List<String> addresses(List<String> texts) {
        return texts.stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("^\\s*-\\s+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void classification(JsonTokens in) throws IOException, InterruptedException {
        Map<String, String> cvss = new HashMap<>();
        in.object(name -> {
            switch (name) {
                case "cve-id" -> cves = in.texts();
                case "cwe-id" -> weaknesses = in.texts().stream()
                        .flatMap(text -> Stream.of(text.split(",", -1)))
                        .map(text -> text.strip().toUpperCase(Locale.ROOT))
                        .toList();
                default -> cvss.put(name, in.text());
            }
        });
        scores.add(cvss.getOrDefault("cvss-metrics", ""), cvss.getOrDefault("cvss-score", ""));
    }

    private String first(String... names) {
        return Stream.of(names).map(this::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
