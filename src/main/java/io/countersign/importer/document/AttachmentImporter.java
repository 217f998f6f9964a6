package io.countersign.importer.document;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.parse.PdfText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/// PDF, PNG and JPEG, which are kept as they are. The words of a PDF are read for searching; a report that is printed in
/// it is not.
public final class AttachmentImporter implements Importer {
    private static final Format FORMAT = new Format("attachment", EvidenceKind.ATTACHMENT, "Attachment");
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return switch (head.shape()) {
            case Shape.Binary(String kind) when kind.equals("pdf") -> Optional.of(Message.of("importer.attachment.pdf"));
            case Shape.Binary(String kind) when kind.equals("picture") && !head.text().startsWith("GIF") ->
                Optional.of(Message.of("importer.attachment.picture"));
            default -> Optional.empty();
        };
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(content.open());
        in.mark(PDF.length);
        boolean pdf = Arrays.equals(in.readNBytes(PDF.length), PDF);
        in.reset();
        if (pdf) {
            sink.words(PdfText.of(in));
        } else if (in.transferTo(OutputStream.nullOutputStream()) > PdfText.MAXIMUM_SIZE) {
            throw PdfText.tooLarge();
        }
    }
}
