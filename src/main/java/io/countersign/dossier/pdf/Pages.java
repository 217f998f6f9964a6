package io.countersign.dossier.pdf;

import java.util.List;

/// On which pages things are, so that other pages can name them.
///
/// @param total how many pages there are
/// @param decisions where what was accepted and what remains begins, for each language
/// @param signatures where the signatures are
record Pages(int total, List<Integer> decisions, int signatures) {
    /// Before anything is laid out.
    static final Pages UNKNOWN = new Pages(0, List.of(0, 0), 0);

    Pages {
        decisions = List.copyOf(decisions);
    }
}
