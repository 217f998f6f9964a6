package io.countersign.ui.findings;

import io.countersign.store.FindingPart;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import java.util.List;
import java.util.Map;

/// Which tools report findings of the round, and how many of the filter's findings each.
///
/// @param names of all that report any
record Tools(List<String> names, Map<String, Long> findings) {
    static final Tools NONE = new Tools(List.of(), Map.of());
    private static final int MOST = 12;

    Tools {
        names = List.copyOf(names);
        findings = Map.copyOf(findings);
    }

    static Tools read(Findings findings, FindingQuery query) {
        List<String> names = findings.values(query.releaseId(), query.round(), FindingPart.TOOL, "", MOST);
        // With one tool there is nothing to choose, and counting a million for it would be for nothing.
        return names.size() < 2 ? new Tools(names, Map.of()) : new Tools(names, findings.byTool(query));
    }

    long of(String tool) {
        return findings.getOrDefault(tool, 0L);
    }
}
