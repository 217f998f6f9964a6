package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the XML of Nikto (`-Format xml`), by its document type `nikto.dtd`, with one `niktoscan` within another, as
/// versions since 2.1.5 write it, or without, or with several in `niktoscans`.
///
/// One finding for each `item`.
final class NiktoXmlImporter implements Importer {
    private static final Format FORMAT = new Format("nikto-xml", EvidenceKind.SCAN, "Nikto XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml && (xml.root().equals("niktoscan") || xml.root().equals("niktoscans"))
                ? Optional.of(Message.of("importer.nikto-xml.root"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), root -> new NiktoXmlReport(root, sink).read());
    }
}
