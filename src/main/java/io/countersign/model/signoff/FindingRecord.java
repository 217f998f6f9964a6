package io.countersign.model.signoff;

import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decided;
import io.countersign.model.review.RoundChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finding as it is printed.
///
/// @param change what became of it since the round before
/// @param identifier CVE, rule or plugin number, or empty
/// @param sources the names of the evidence that reports it
/// @param decided null while it is open
public record FindingRecord(
        FindingKind kind,
        RoundChange change,
        Severity severity,
        String identifier,
        String title,
        Component component,
        Place place,
        List<String> sources,
        @Nullable Decided decided) {
    public FindingRecord {
        sources = List.copyOf(sources);
    }
}
