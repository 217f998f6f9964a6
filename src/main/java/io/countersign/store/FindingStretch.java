package io.countersign.store;

/// The rows of a list from one finding through another, both included.
///
/// @param first the number of the finding that stands first in the order
/// @param last the number of the one that stands last
public record FindingStretch(FindingOrder order, long first, long last) {}
