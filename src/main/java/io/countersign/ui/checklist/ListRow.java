package io.countersign.ui.checklist;

import io.countersign.model.checklist.Section;
import io.countersign.model.signoff.ItemRecord;

/// A row of the left pane.
sealed interface ListRow {
    /// @param open whether its items stand below it
    record OfSection(Section section, Tally tally, boolean open) implements ListRow {}

    record OfItem(ItemRecord item) implements ListRow {}
}
