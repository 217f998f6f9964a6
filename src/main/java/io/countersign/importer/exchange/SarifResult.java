package io.countersign.importer.exchange;

import io.countersign.importer.CvssScores;
import io.countersign.importer.JsonTokens;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One result of a SARIF file while its members are read, in whatever order they come.
final class SarifResult {
    private static final Set<String> NOT_SUPPRESSED = Set.of("underReview", "rejected");

    final List<SarifLocation> locations = new ArrayList<>();
    final List<SarifReference> taxa = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final CvssScores scores = new CvssScores();
    String text = "";
    String messageId = "";
    List<String> arguments = List.of();
    String level = "";
    String kind = "";
    String severity = "";
    String security = "";
    private final Map<String, String> fingerprints = new LinkedHashMap<>();
    private final Map<String, String> partial = new LinkedHashMap<>();
    private final JsonTokens in;
    private SarifReference rule = SarifReference.NONE;
    private String ruleId = "";
    private int ruleIndex = -1;
    private String baseline = "";
    private int suppressions;
    private boolean doubted;
    private String justification = "";

    SarifResult(JsonTokens in) throws IOException, InterruptedException {
        this.in = in;
        in.object(this::member);
    }

    /// The rule, from the newer member and the older two.
    SarifReference rule() {
        String id = ruleId.isEmpty() ? rule.id() : ruleId;
        return new SarifReference(id, rule.index() < 0 ? ruleIndex : rule.index(), "", rule.extension());
    }

    /// Why the result is no finding, or null where it is one.
    SetAside.@Nullable Reason aside() {
        if (suppressions > 0 && !doubted) {
            return SetAside.Reason.SUPPRESSED;
        }
        if (baseline.equals("absent")) {
            return SetAside.Reason.PASSED;
        }
        return switch (kind) {
            case "pass", "informational" -> SetAside.Reason.PASSED;
            case "notApplicable", "open", "review" -> SetAside.Reason.NOT_TESTED;
            default -> null;
        };
    }

    /// The tool's own words for why the result is set aside.
    String asideGiven() {
        if (suppressions > 0 && !doubted) {
            return justification.isEmpty() ? "suppressed" : "suppressed: " + justification;
        }
        return baseline.equals("absent") ? baseline : kind;
    }

    String status() {
        return baseline;
    }

    /// What tells two results of one rule in one file apart: a fingerprint, which stays when lines move; else the line.
    String within() {
        Map<String, String> given = fingerprints.isEmpty() ? partial : fingerprints;
        if (!given.isEmpty()) {
            return "#" + given.getOrDefault("primaryLocationLineHash", given.values().iterator().next());
        }
        String line = locations.isEmpty() ? "" : locations.getFirst().line();
        return line.isEmpty() ? "" : ":" + line;
    }

    private void member(String name) throws IOException, InterruptedException {
        switch (name) {
            case "ruleId" -> ruleId = in.text();
            case "ruleIndex" -> ruleIndex = SarifReference.index(in.text());
            case "rule" -> rule = SarifReference.read(in);
            case "kind" -> kind = in.text();
            case "level" -> level = in.text();
            case "message" -> in.object(this::message);
            case "locations" -> in.array(() -> locations.add(SarifLocation.read(in)));
            case "suppressions" -> in.array(this::suppression);
            case "baselineState" -> baseline = in.text();
            case "fingerprints" -> in.object(key -> fingerprints.put(key, in.text()));
            case "partialFingerprints" -> in.object(key -> partial.put(key, in.text()));
            case "taxa" -> in.array(() -> taxa.add(SarifReference.read(in)));
            case "properties" -> in.object(this::property);
            default -> {}
        }
    }

    private void message(String name) throws IOException, InterruptedException {
        switch (name) {
            case "text" -> text = in.text();
            case "markdown" -> text = text.isEmpty() ? in.text() : text;
            case "id" -> messageId = in.text();
            case "arguments" -> arguments = in.texts();
            default -> {}
        }
    }

    /// One that is under review or rejected leaves the result standing.
    private void suppression() throws IOException, InterruptedException {
        suppressions++;
        in.object(name -> {
            switch (name) {
                case "status", "state" -> doubted |= NOT_SUPPRESSED.contains(in.text());
                case "justification" -> justification = in.text();
                default -> {}
            }
        });
    }

    /// Properties are each tool's own; these are GitHub's convention, and those of OWASP Dependency-Check.
    private void property(String name) throws IOException, InterruptedException {
        switch (name) {
            case "security-severity" -> security = in.text();
            case "tags", "cwe" -> tags.addAll(in.texts());
            case "cvssv4_baseScore" -> scores.add(SeverityScale.CVSS4, "", in.text());
            case "cvssv3_baseScore" -> scores.add(SeverityScale.CVSS3, "", in.text());
            case "cvssv2_score" -> scores.add(SeverityScale.CVSS2, "", in.text());
            case "severity", "cvssv3_baseSeverity" -> severity = in.text();
            default -> {}
        }
    }
}
