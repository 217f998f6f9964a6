package io.countersign.model.signoff;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.RoundChange;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many findings a round of the release had, for the comparison of the rounds.
///
/// @param number from 1
/// @param openedAt UTC
/// @param findings by severity, without zeros; those that are there or may be
/// @param changes how many became what since the round before, without zeros
public record RoundRecord(
        int number, Instant openedAt, Map<Severity, Long> findings, Map<RoundChange, Long> changes) {
    public RoundRecord {
        findings = sorted(Severity.class, findings);
        changes = sorted(RoundChange.class, changes);
    }

    /// All findings, of any severity.
    public long total() {
        return findings.values().stream().mapToLong(Long::longValue).sum();
    }

    /// In the order of the constants, so that the record is always the same bytes.
    private static <K extends Enum<K>> Map<K, Long> sorted(Class<K> type, Map<K, Long> counts) {
        EnumMap<K, Long> sorted = new EnumMap<>(type);
        sorted.putAll(counts);
        sorted.values().removeIf(count -> count == 0);
        return Collections.unmodifiableMap(sorted);
    }
}
