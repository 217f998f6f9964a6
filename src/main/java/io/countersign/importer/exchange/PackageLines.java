package io.countersign.importer.exchange;

import io.countersign.model.finding.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The lines `Package: …`, `Installed Version: …` and their like, in which Trivy and Grype say in SARIF what SARIF has no
/// place for. Trivy writes them into each message, Grype into the help of a rule.
final class PackageLines {
    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z][A-Za-z]*(?: Version)?): ?([^\\r\\n]*)");

    private final Map<String, String> values = new HashMap<>();

    PackageLines(String text) {
        LINE.matcher(text).results().forEach(line -> values.putIfAbsent(line.group(1), line.group(2).strip()));
    }

    boolean arePresent() {
        return values.containsKey("Package") && (values.containsKey("Fixed Version") || values.containsKey("Fix Version"));
    }

    Component component() {
        return new Component(
                value("Package"),
                values.containsKey("Installed Version") ? value("Installed Version") : value("Version"),
                values.containsKey("Fixed Version") ? value("Fixed Version") : value("Fix Version"),
                "");
    }

    String severity() {
        return value("Severity");
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
