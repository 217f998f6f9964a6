package io.countersign.model.evidence;

/// A format that is read.
///
/// @param id such as `trivy-json`; never changes, it is stored
/// @param kind what its files are evidence of
/// @param name what people call it, a product's name and so the same in every language
public record Format(String id, EvidenceKind kind, String name) {}
