package io.countersign.dossier.export;

import io.countersign.model.finding.FindingKind;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was decided on each known vulnerability, as OpenVEX 0.2.0. Only an answer to "is it affected" is one: that a
/// finding may stay for a while leaves it affected.
final class OpenVexDocument {
    private final Dossier dossier;
    private final String product;

    OpenVexDocument(Dossier dossier) {
        this.dossier = dossier;
        this.product = Names.product(dossier.release());
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://openvex.dev/ns/v0.2.0");
        document.put("@id", "urn:uuid:" + Names.uuid(dossier, "openvex"));
        document.put("author", dossier.reviewer().name());
        document.put("role", dossier.reviewer().role().isEmpty() ? "reviewer" : dossier.reviewer().role());
        document.put("timestamp", dossier.composedAt().toString());
        document.put("version", 1);
        document.put("tooling", dossier.program());
        document.put(
                "statements",
                dossier.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.VULNERABILITY)
                        .filter(finding -> !finding.identifier().isEmpty())
                        .map(this::statement)
                        .toList());
        return document;
    }

    private Map<String, Object> statement(FindingRecord finding) {
        Map<String, Object> statement = new LinkedHashMap<>();
        Map<String, Object> vulnerability = new LinkedHashMap<>();
        vulnerability.put("name", finding.identifier());
        vulnerability.put("description", finding.title());
        statement.put("vulnerability", vulnerability);
        Decided decided = finding.decided();
        statement.put(
                "timestamp",
                (decided == null ? dossier.composedAt() : decided.at()).toString());
        statement.put("products", List.of(product(finding)));
        say(decided, statement);
        return statement;
    }

    private Map<String, Object> product(FindingRecord finding) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("@id", product);
        String part = part(finding);
        if (!part.isEmpty()) {
            Map<String, Object> component = new LinkedHashMap<>();
            component.put("@id", part);
            if (part.startsWith("pkg:")) {
                component.put("identifiers", Map.of("purl", part));
            }
            named.put("subcomponents", List.of(component));
        }
        return named;
    }

    private static String part(FindingRecord finding) {
        if (!finding.component().purl().isEmpty()) {
            return finding.component().purl();
        }
        String name = finding.component().name();
        return name.isEmpty()
                ? ""
                : "pkg:generic/" + Names.encoded(name) + "@"
                        + Names.encoded(finding.component().version());
    }

    private static void say(@Nullable Decided decided, Map<String, Object> statement) {
        if (decided == null) {
            statement.put("status", "under_investigation");
            return;
        }
        String reason = decided.decision().reason();
        switch (decided.decision()) {
            case Decision.FalsePositive _ -> {
                statement.put("status", "not_affected");
                statement.put("impact_statement", reason.isEmpty() ? "The report is wrong." : reason);
            }
            case Decision.DuplicateOf _ -> {
                statement.put("status", "not_affected");
                statement.put("impact_statement", "The same finding is stated once elsewhere. " + reason);
            }
            case Decision.ToFix _ -> affected(statement, "It will be mended. " + reason);
            case Decision.Intended _ -> affected(statement, "It is meant to be so. " + reason);
            case Decision.Accepted accepted ->
                affected(statement, "Accepted through " + accepted.lastDay() + " (UTC). " + reason);
        }
    }

    private static void affected(Map<String, Object> statement, String action) {
        statement.put("status", "affected");
        statement.put("action_statement", action.strip());
    }
}
