package io.countersign.importer.network;

import io.countersign.model.finding.Advisory;
import java.util.List;

/// Bounds what is held of texts that rows further on need: past the bound, advisories keep their names and titles
/// only.
final class TextBudget {
    private static final int CHARACTERS = 32 * 1024 * 1024;

    private long left = CHARACTERS;

    /// The advisory, whole as long as there is room.
    Advisory keep(Advisory advisory) {
        left -= advisory.description().length() + advisory.solution().length();
        return left >= 0
                ? advisory
                : new Advisory(
                        advisory.key(),
                        advisory.identifiers(),
                        advisory.title(),
                        "",
                        "",
                        List.of(),
                        advisory.weaknesses());
    }

    boolean isSpent() {
        return left < 0;
    }
}
