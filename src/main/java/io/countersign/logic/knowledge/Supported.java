package io.countersign.logic.knowledge;

import io.countersign.model.knowledge.Cycle;
import io.countersign.model.knowledge.EndOfLife;

/// A version found in the table of ends of life.
///
/// @param product whose version it is
/// @param cycle the line of versions that it belongs to
public record Supported(EndOfLife product, Cycle cycle) {}
