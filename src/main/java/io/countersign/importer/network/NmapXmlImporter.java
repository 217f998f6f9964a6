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

/// Reads the XML of Nmap (`-oX`), by its document type `nmap.dtd`, and that of scanners which write the same, such as
/// masscan.
///
/// One finding, of no severity, for each port that is open; every port is a fact with its state, `open|filtered` apart
/// from `open`. What scripts print is guessed from banners and no finding: the vulnerabilities of `vulners` are named
/// with their port.
public final class NmapXmlImporter implements Importer {
    private static final Format FORMAT = new Format("nmap-xml", EvidenceKind.SCAN, "Nmap XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml && xml.root().equals("nmaprun")
                ? Optional.of(Message.of("importer.nmap-xml.root"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), in -> new NmapReport(in, sink).read());
    }
}
