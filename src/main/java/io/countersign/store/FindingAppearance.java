package io.countersign.store;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.RoundChange;

/// What one round says of a finding.
///
/// @param round its number
/// @param score CVSS in tenths, 0 where there is none
/// @param sources how many files of that round report it
public record FindingAppearance(int round, RoundChange change, Severity severity, int score, int sources) {}
