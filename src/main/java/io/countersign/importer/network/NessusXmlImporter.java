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

/// Reads the XML of Nessus (`.nessus`), which Tenable's other products write too: version 2 with the export of web
/// application scans, and version 1 of Nessus 3. Told by the root element alone, for a policy of many megabytes may
/// stand before the first host.
///
/// One finding for each report item. Audit checks that passed are set aside, and those that could not be made are not
/// tested.
final class NessusXmlImporter implements Importer {
    private static final Format FORMAT = new Format("nessus-xml", EvidenceKind.SCAN, "Nessus XML");
    private static final String ROOT = "NessusClientData";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml
                        && (xml.root().equals(ROOT) || xml.root().startsWith(ROOT + "_v"))
                ? Optional.of(Message.of("importer.nessus-xml.root", xml.root()))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), in -> {
            if (in.name().equals(ROOT)) {
                new NessusOldReport(in, sink).read();
            } else {
                new NessusReport(in, sink).read(in.name().replaceFirst("^" + ROOT + "_?", ""));
            }
        });
    }
}
