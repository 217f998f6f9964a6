package io.countersign.model.review;

/// An account of the operating system that the documentation has the reader log in with.
///
/// @param name as the system knows it
/// @param citation the passage that names it
public record DocumentedAccount(String name, Citation citation) {}
