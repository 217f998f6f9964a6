package io.countersign.importer.document;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Reads documentation in Word's format (`.docx`).
public final class DocxDocumentImporter implements Importer {
    private static final Format FORMAT = new Format("docx-document", EvidenceKind.DOCUMENT, "Word (DOCX)");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean office = head.shape() instanceof Shape.Binary(String kind) && kind.equals("office");
        return office && head.text().startsWith("PK") && head.name().toLowerCase(Locale.ROOT).endsWith(".docx")
                ? Optional.of(Message.of("documents.recognised.name", ".docx"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        sink.page(DocxPageReader.read(content.open()));
    }
}
