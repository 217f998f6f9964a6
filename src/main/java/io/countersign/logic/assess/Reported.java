package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;

/// Something that a file says, with the file.
public record Reported<T>(T value, Evidence evidence) {}
