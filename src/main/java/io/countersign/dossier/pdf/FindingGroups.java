package io.countersign.dossier.pdf;

import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.FindingRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the findings into rows: those of one kind and severity that are in the same package, or of the same rule, and
/// were decided alike.
final class FindingGroups {
    /// How many share a row at most, so that a row stays one that can be read.
    private static final int MOST = 12;

    private FindingGroups() {}

    /// By kind, and in each the worst first.
    static Map<FindingKind, List<Group>> of(List<FindingRecord> findings) {
        Map<FindingKind, Map<Key, List<Group>>> kinds = new EnumMap<>(FindingKind.class);
        for (int i = 0; i < findings.size(); i++) {
            FindingRecord finding = findings.get(i);
            List<Group> rows = kinds.computeIfAbsent(finding.kind(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(Key.of(finding), _ -> new ArrayList<>(1));
            if (rows.isEmpty() || rows.getLast().findings().size() == MOST) {
                rows.add(new Group(new ArrayList<>(1)));
            }
            rows.getLast().findings().add(i);
        }
        Map<FindingKind, List<Group>> groups = new EnumMap<>(FindingKind.class);
        kinds.forEach((kind, rows) ->
                groups.put(kind, rows.values().stream().flatMap(List::stream).toList()));
        return groups;
    }

    /// Findings that share a row.
    ///
    /// @param findings their places in the record, from 0, ascending
    record Group(List<Integer> findings) {}

    private record Key(
            Severity severity, String identifier, String title, Component component, @Nullable Decision decision) {
        static Key of(FindingRecord finding) {
            Decision decision = finding.decided() == null ? null : finding.decided().decision();
            return finding.component().name().isEmpty()
                    ? new Key(finding.severity(), finding.identifier(), finding.title(), Component.NONE, decision)
                    : new Key(finding.severity(), "", "", finding.component(), decision);
        }
    }
}
