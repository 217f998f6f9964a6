package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What the reports say of themselves.
final class Scans {
    /// The order in which the image was looked at: by the end of the scan, or else by the import, which came after it.
    static final Comparator<Evidence> OLDEST_FIRST =
            Comparator.comparing(Scans::at).thenComparing(Evidence::importedAt).thenComparingLong(Evidence::id);

    private Scans() {}

    private static Instant at(Evidence evidence) {
        ScanInfo scan = evidence.scan();
        return scan == null || scan.finishedAt() == null ? evidence.importedAt() : scan.finishedAt();
    }

    static boolean isComplete(Evidence evidence) {
        return evidence.scan() != null && evidence.scan().complete();
    }

    /// The scans that were not done again to the end, by the same tool on the same target.
    static List<Evidence> current(List<Evidence> scans) {
        return scans.stream()
                .filter(scan -> scans.stream().noneMatch(other -> supersedes(other, scan)))
                .toList();
    }

    /// What a report says about itself that a person has to weigh, such as a summary that its own rows contradict.
    static List<Ground> remarks(Evidence evidence) {
        return evidence.scan() == null
                ? List.of()
                : evidence.scan().remarks().stream()
                        .map(remark -> Grounds.ground(AssessmentResult.NEEDS_REVIEW, remark, Grounds.file(evidence)))
                        .toList();
    }

    private static boolean supersedes(Evidence newer, Evidence older) {
        ScanInfo now = newer.scan();
        ScanInfo before = older.scan();
        return now != null
                && before != null
                && isComplete(newer)
                && !now.target().isBlank()
                && Objects.equals(now.target(), before.target())
                && newer.format().equals(older.format())
                && OLDEST_FIRST.compare(newer, older) > 0;
    }
}
