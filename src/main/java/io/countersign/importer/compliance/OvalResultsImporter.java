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

/// Reads results of OVAL 5 (Open Vulnerability and Assessment Language).
///
/// One finding for each definition of a vulnerability or patch that is true, and each of a setting that is false.
final class OvalResultsImporter implements Importer {
    private static final Format FORMAT = new Format("oval-results", EvidenceKind.SCAN, "OVAL results");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean named = head.shape() instanceof Shape.Xml xml && xml.root().equals("oval_results");
        return named ? Optional.of(Message.of("importer.oval-results.root")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        OvalReport report = new OvalReport();
        XmlElements.read(content.open(), in -> report.readDefinitions(in, sink));
        XmlElements.read(content.open(), in -> report.readResults(in, sink));
    }
}
