package io.countersign.store;

/// A part of a finding whose values can be looked up while they are typed.
public enum FindingPart {
    IDENTIFIER,
    COMPONENT,
    PORT,
    /// Paths without a space or a comma, which set words and values apart.
    PATH,
    PLATFORM,
    TOOL
}
