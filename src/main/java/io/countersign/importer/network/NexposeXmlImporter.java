package io.countersign.importer.network;

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

/// Reads the XML of Nexpose and InsightVM: versions 1 and 2, whose vulnerabilities are defined behind the tests that
/// found them, and so read twice; and the simple form, which has neither texts nor severities.
///
/// One finding for each test that found a vulnerability at a node's endpoint. Tests that found none, that were
/// excepted, and that were not made are set aside.
final class NexposeXmlImporter implements Importer {
    private static final Format FORMAT = new Format("nexpose-xml", EvidenceKind.SCAN, "Nexpose XML");
    private static final String SIMPLE = "NeXposeSimpleXML";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml
                        && (xml.root().equals("NexposeReport") || xml.root().equals(SIMPLE))
                ? Optional.of(Message.of("importer.nexpose-xml.root", xml.root()))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        NexposeDefinitions definitions = new NexposeDefinitions();
        XmlElements.read(content.open(), in -> {
            if (!in.name().equals(SIMPLE)) {
                definitions.read(in);
            }
        });
        XmlElements.read(content.open(), in -> {
            if (in.name().equals(SIMPLE)) {
                new NexposeSimpleReport(in, sink).read();
            } else {
                new NexposeReport(in, sink, definitions).read();
            }
        });
    }
}
