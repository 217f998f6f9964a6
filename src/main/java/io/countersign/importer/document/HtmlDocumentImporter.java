package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentPage;

/// Pages of documentation in HTML.
public final class HtmlDocumentImporter {
    private final PageReader reader = new HtmlPageReader();

    public DocumentPage page(String file, String text) {
        return reader.read(file, text);
    }
}
