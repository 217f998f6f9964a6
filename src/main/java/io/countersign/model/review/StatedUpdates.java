package io.countersign.model.review;

/// That the documentation calls automatic updates of the system switched on, or off.
///
/// @param citation the passage that says so
public record StatedUpdates(boolean on, Citation citation) {}
