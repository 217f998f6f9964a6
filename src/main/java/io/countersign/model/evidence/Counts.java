package io.countersign.model.evidence;

import io.countersign.model.finding.Severity;
import java.util.EnumMap;
import java.util.Map;

/// What was counted in a file.
///
/// @param findings by severity, without zeros; open feedback items count here too, failed as high and warning as medium
/// @param suppressed rows that the tool itself had suppressed
/// @param passed rows that passed
/// @param notTested rows that were not tested
/// @param facts ports and values
/// @param feedback feedback items, open or not
/// @param pages pages of documentation
public record Counts(
        Map<Severity, Long> findings,
        long suppressed,
        long passed,
        long notTested,
        long facts,
        long feedback,
        long pages) {
    public static final Counts NONE = new Counts(Map.of(), 0, 0, 0, 0, 0, 0);

    public Counts {
        EnumMap<Severity, Long> sorted = new EnumMap<>(Severity.class);
        sorted.putAll(findings);
        sorted.values().removeIf(count -> count == 0);
        findings = java.util.Collections.unmodifiableMap(sorted);
    }

    /// All findings, of any severity.
    public long total() {
        return findings.values().stream().mapToLong(Long::longValue).sum();
    }
}
