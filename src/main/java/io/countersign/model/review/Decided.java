package io.countersign.model.review;

import java.time.Instant;

/// A decision with who took it and when.
///
/// @param act the number of the act it was taken in; one act may decide many findings and is undone as one
public record Decided(long act, Decision decision, String by, Instant at) {}
