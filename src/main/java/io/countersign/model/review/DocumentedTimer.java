package io.countersign.model.review;

/// A timer of systemd that the documentation names.
///
/// @param name with `.timer`
/// @param runs whether the pages take it to run already; not where they tell the reader to switch it on
/// @param citation the passage that names it
public record DocumentedTimer(String name, boolean runs, Citation citation) {}
