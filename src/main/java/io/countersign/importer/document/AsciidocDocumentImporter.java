package io.countersign.importer.document;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Reads pages of documentation in AsciiDoc, told by their name.
public final class AsciidocDocumentImporter implements Importer {
    private static final Format FORMAT = new Format("asciidoc-document", EvidenceKind.DOCUMENT, "AsciiDoc");

    private final DocumentReading reading = new DocumentReading(new AsciidocPageReader(), false, Set.of(".adoc", ".asciidoc", ".asc"));

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return reading.byName(head);
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        reading.read(content.open(), sink);
    }

    /// A page from its text, for those who have it already.
    public DocumentPage page(String file, String text) {
        return reading.reader().read(file, text);
    }
}
