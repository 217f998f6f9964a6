package io.countersign.logic.assess;

import io.countersign.model.review.Assessment;
import io.countersign.model.review.PortRow;
import java.util.List;
import java.util.Map;

/// What came of judging a round.
///
/// @param assessments by item id; every item of the checklist has one
/// @param ports seen open or documented, by number
public record Judged(Map<String, Assessment> assessments, List<PortRow> ports) {
    public Judged {
        assessments = Map.copyOf(assessments);
        ports = List.copyOf(ports);
    }
}
