package io.countersign.model.evidence;

/// One line of a page of documentation, without its markup.
///
/// @param number in the file, from 1
/// @param kind what the line is in the page
/// @param text without markup; the cells of a table row are set apart by ` | `
public record DocumentLine(int number, Kind kind, String text) {
    /// What a line is in its page.
    public enum Kind {
        /// A heading of the first level.
        TITLE,
        /// A heading of the second level.
        HEADING,
        /// A heading of the third level, or of a lower one.
        SUBHEADING,
        TEXT,
        LIST_ITEM,
        TABLE_HEAD,
        TABLE_ROW,
        CODE
    }
}
