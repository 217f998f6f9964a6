package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentPage;

/// Turns the text of a file into a page. Nothing that the text points at is fetched.
interface PageReader {
    /// @param file the name that the page goes by
    /// @param text the whole file, with its line ends
    DocumentPage read(String file, String text);
}
