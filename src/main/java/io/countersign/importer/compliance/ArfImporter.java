package io.countersign.importer.compliance;

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

/// Reads collections of reports in ARF 1.1 (NIST IR 7694), as SCAP scanners write them.
///
/// Counts the XCCDF results in it as [XccdfResultImporter] does. The results of OVAL beside them are what they were made
/// from, so these are not counted again; of them only the system is told.
final class ArfImporter implements Importer {
    private static final Format FORMAT = new Format("arf", EvidenceKind.SCAN, "ARF");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean named = head.shape() instanceof Shape.Xml xml && xml.root().equals("asset-report-collection");
        return named ? Optional.of(Message.of("importer.arf.root")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XccdfBenchmark benchmark = new XccdfBenchmark();
        XmlElements.read(content.open(), benchmark::read);
        XmlElements.read(content.open(), in -> new XccdfReport(in, sink, benchmark).read("arf"));
    }
}
