package io.countersign.store;

/// A part of a finding whose values can be looked up while they are typed.
public enum FindingPart {
    IDENTIFIER,
    COMPONENT,
    PORT,
    PLATFORM,
    TOOL
}
