package io.countersign.model.finding;

/// One normalised thing that a report says: what, how severe, in what, and where.
///
/// @param identity says which findings are the same one, over reports and rounds: made of kind, identifier, component
///     name and place as the format has them, never of severity or wording
/// @param status the row's status in the tool's own word, such as `will_not_fix` or `Active`; empty where there is none.
///     It closes nothing: rows that the tool itself calls passed or suppressed are set aside
public record Finding(
        String identity,
        FindingKind kind,
        Advisory advisory,
        Rating rating,
        Component component,
        Place place,
        String status) {}
