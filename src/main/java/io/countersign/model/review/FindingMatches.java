package io.countersign.model.review;

import java.util.List;
import java.util.Map;

/// The findings that fit a criterion.
///
/// @param byDecision how many of them have each decision
/// @param examples the first few that nobody has settled, with the file that reports them
public record FindingMatches(Map<DecisionKind, Long> byDecision, List<Citation> examples) {
    public static final FindingMatches NONE = new FindingMatches(Map.of(), List.of());

    public FindingMatches {
        byDecision = Map.copyOf(byDecision);
        examples = List.copyOf(examples);
    }

    /// How many have one of these decisions.
    public long with(DecisionKind... kinds) {
        return List.of(kinds).stream()
                .mapToLong(kind -> byDecision.getOrDefault(kind, 0L))
                .sum();
    }
}
