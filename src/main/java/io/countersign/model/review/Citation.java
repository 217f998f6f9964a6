package io.countersign.model.review;

/// Where a ground can be seen with one's own eyes.
///
/// @param file the evidence's name, for documentation the page
/// @param line in that file, from 1, or 0 where the file has no lines that matter
/// @param quote the words themselves, or empty
public record Citation(String file, int line, String quote) {
    /// `file:line`, or the file alone.
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
