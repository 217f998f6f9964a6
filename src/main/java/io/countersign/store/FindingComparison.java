package io.countersign.store;

/// What taking in a report would change among the findings of the round. It changes no decision.
///
/// @param fresh that nobody reported before
/// @param fixed that it would prove gone
/// @param cameBack that were gone
/// @param carried that are known
public record FindingComparison(long fresh, long fixed, long cameBack, long carried) {}
