package io.countersign.ui.findings;

import io.countersign.store.FindingAppearance;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingDifference;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.SimilarFindings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of the finding one looks at.
///
/// @param appearances what each round says of it
/// @param difference between what was looked at when it was decided and now; null where nobody decided
/// @param similar what else of the round is like it
record CurrentFinding(
        FindingRow row,
        FindingDetails details,
        List<FindingAppearance> appearances,
        @Nullable FindingDifference difference,
        SimilarFindings similar) {
    private static final int EXAMPLES = 5;

    CurrentFinding {
        appearances = List.copyOf(appearances);
    }

    static Optional<CurrentFinding> read(Findings findings, FindingRow row) {
        return findings.details(row.id())
                .map(details -> new CurrentFinding(
                        row,
                        details,
                        findings.appearances(row.id()),
                        findings.difference(row.id()).orElse(null),
                        findings.similar(row.id(), EXAMPLES)));
    }
}
