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
import java.util.function.Predicate;

/// Reads pages of documentation in plain text, told by their name.
public final class TextDocumentImporter implements Importer {
    private static final Format FORMAT = new Format("text-document", EvidenceKind.DOCUMENT, "Text");

    private final DocumentReading reading =
            new DocumentReading(new TextPageReader(), false, Set.of(
                    ".txt", ".text", "readme"));
    private final Predicate<Head> condition;

    private TextDocumentImporter(Predicate<Head> condition) {
        this.condition = condition;
    }

    /// For files that may be anything: only prose is a page, not what some tool printed.
    public static TextDocumentImporter ofProse() {
        return new TextDocumentImporter(head -> Prose.reads(head.text()));
    }

    /// For files that a person calls documentation.
    public static TextDocumentImporter ofAnyText() {
        return new TextDocumentImporter(_ -> true);
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return reading.byName(head).filter(_ -> condition.test(head));
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
