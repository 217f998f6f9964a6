package io.countersign.dossier.export;

import io.countersign.dossier.FindingTable;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The findings as SARIF 2.1.0 (OASIS). What was accepted or called false is suppressed with the reason.
final class SarifLog {
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Map<String, Object>> results = new ArrayList<>();

    private SarifLog() {}

    static Map<String, Object> of(Dossier dossier) {
        SarifLog log = new SarifLog();
        for (int i = 0; i < dossier.findings().size(); i++) {
            log.add(FindingTable.number(i), dossier.findings().get(i));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Countersign");
        driver.put("version", dossier.program());
        driver.put("rules", log.rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("automationDetails", Map.of("id", dossier.number()));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", log.results);
        Map<String, Object> sarif = new LinkedHashMap<>();
        sarif.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        sarif.put("version", "2.1.0");
        sarif.put("runs", List.of(run));
        return sarif;
    }

    private void add(String number, FindingRecord finding) {
        String id = id(finding);
        int index = places.computeIfAbsent(id + "/" + finding.severity(), _ -> {
            rules.add(rule(id, finding));
            return rules.size() - 1;
        });
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", id);
        result.put("ruleIndex", index);
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", message(finding)));
        List<Map<String, Object>> locations = locations(finding);
        if (!locations.isEmpty()) {
            result.put("locations", locations);
        }
        List<Map<String, Object>> suppressions = suppressions(finding.decided());
        if (!suppressions.isEmpty()) {
            result.put("suppressions", suppressions);
        }
        result.put("properties", properties(number, finding));
        results.add(result);
    }

    private static String id(FindingRecord finding) {
        return finding.identifier().isEmpty()
                ? finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : finding.identifier();
    }

    private static Map<String, Object> rule(String id, FindingRecord finding) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("shortDescription", Map.of("text", finding.title().isEmpty() ? id : finding.title()));
        rule.put("defaultConfiguration", Map.of("level", level(finding.severity())));
        rule.put("properties", Map.of("security-severity", score(finding.severity())));
        return rule;
    }

    private static String message(FindingRecord finding) {
        String component = finding.component().name() + " " + finding.component().version();
        String fixed = finding.component().fixedVersion();
        String where = component.isBlank() ? "" : ": " + component.strip();
        String title = finding.title().isEmpty() ? id(finding) : finding.title();
        return title + where + (fixed.isEmpty() ? "" : " (fixed in " + fixed + ")");
    }

    private static List<Map<String, Object>> locations(FindingRecord finding) {
        Place place = finding.place();
        Map<String, Object> location = new LinkedHashMap<>();
        if (!place.path().isEmpty()) {
            String path = Names.encoded(place.path()).replace("%2F", "/").replace("%3A", ":");
            Map<String, Object> uri = Map.of("uri", path);
            location.put("physicalLocation", Map.of("artifactLocation", uri));
        }
        String port = place.port() == 0 ? "" : place.port() + "/" + place.protocol();
        String logical = String.join(" ", place.target(), place.host(), port).strip();
        if (!logical.isEmpty()) {
            location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", logical)));
        }
        return location.isEmpty() ? List.of() : List.of(location);
    }

    private static List<Map<String, Object>> suppressions(@Nullable Decided decided) {
        if (decided == null) {
            return List.of();
        }
        return switch (decided.decision()) {
            case Decision.ToFix _ -> List.of();
            case Decision.Accepted(String reason, var lastDay, _, _, _) ->
                List.of(suppression(reason + " (through " + lastDay + ", UTC)"));
            case Decision.FalsePositive(String reason) -> List.of(suppression("False positive. " + reason));
            case Decision.Intended(String reason) -> List.of(suppression("Intended. " + reason));
            case Decision.DuplicateOf(String reason, _) -> List.of(suppression("Duplicate. " + reason));
        };
    }

    private static Map<String, Object> suppression(String justification) {
        Map<String, Object> suppression = new LinkedHashMap<>();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", justification.strip());
        return suppression;
    }

    private static Map<String, Object> properties(String number, FindingRecord finding) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("number", number);
        properties.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        properties.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        properties.put("sources", finding.sources());
        if (!finding.component().purl().isEmpty()) {
            properties.put("purl", finding.component().purl());
        }
        return properties;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /// The middle of the range that code hosts have for each word, as rules carry no vector.
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "0.0";
        };
    }
}
