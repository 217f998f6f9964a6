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

/// Reads the XML of Acunetix' web vulnerability scanner: a `ScanGroup` of scans. Requests and responses are left unread.
///
/// One finding for each `ReportItem`; an item that a person called a false positive is set aside.
final class AcunetixXmlImporter implements Importer {
    private static final Format FORMAT = new Format("acunetix-xml", EvidenceKind.SCAN, "Acunetix XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml && xml.root().equals("ScanGroup")
                ? Optional.of(Message.of("importer.acunetix-xml.root"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), root -> new AcunetixReport(root, sink).read());
    }
}
