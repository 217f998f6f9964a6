package io.countersign.dossier.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a table.
sealed interface Row {
    /// A row with a cell for each column; the first names it.
    ///
    /// @param below what belongs to the second cell but stands under all of them, as it is wider
    /// @param target the name under which links lead to it, or null
    record Body(List<List<Block>> cells, List<Block> below, @Nullable String target) implements Row {
        Body(List<List<Block>> cells) {
            this(cells, List.of(), null);
        }

        Body(List<List<Block>> cells, String target) {
            this(cells, List.of(), target);
        }
    }

    /// A title over the rows that follow.
    record Group(String title) implements Row {}

    /// The sum of the rows before.
    record Total(List<List<Block>> cells) implements Row {}
}
