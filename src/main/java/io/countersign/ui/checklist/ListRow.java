package io.countersign.ui.checklist;

import io.countersign.model.checklist.Section;

/// A row of the left pane.
sealed interface ListRow {
    /// @param open whether its items stand below it
    record OfSection(Section section, Tally tally, boolean open) implements ListRow {}

    record OfItem(ReviewedItem item) implements ListRow {}
}
