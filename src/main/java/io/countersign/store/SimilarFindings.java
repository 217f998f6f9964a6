package io.countersign.store;

import java.util.List;

/// What else of a round is like a finding.
///
/// @param examples some of those that are about the same thing elsewhere, the worst first
/// @param elsewhere how many are about the same thing elsewhere
/// @param inComponent how many others are in the same component
public record SimilarFindings(List<FindingRow> examples, long elsewhere, long inComponent) {
    public static final SimilarFindings NONE = new SimilarFindings(List.of(), 0, 0);

    public SimilarFindings {
        examples = List.copyOf(examples);
    }
}
