package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentPage;

/// Pages of documentation in plain text.
public final class TextDocumentImporter {
    private final PageReader reader = new TextPageReader();

    public DocumentPage page(String file, String text) {
        return reader.read(file, text);
    }
}
