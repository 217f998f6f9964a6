package io.countersign.model.evidence;

/// One line of a page of documentation, without its markup.
///
/// @param number in the file, from 1
/// @param kind what the line is in the page
/// @param text without markup; the cells of a table row are set apart by ` | `
public record DocumentLine(int number, Kind kind, String text) {
    /// What a line is in its page.
    public enum Kind {
        HEADING,
        TEXT,
        LIST_ITEM,
        TABLE_HEAD,
        TABLE_ROW,
        CODE
    }
}
