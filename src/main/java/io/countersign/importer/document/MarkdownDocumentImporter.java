package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentPage;

/// Pages of documentation in Markdown.
public final class MarkdownDocumentImporter {
    private final PageReader reader = new MarkdownPageReader();

    public DocumentPage page(String file, String text) {
        return reader.read(file, text);
    }
}
