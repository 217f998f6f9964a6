package io.countersign.importer.tls;

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

/// Reads the XML of SSLScan (`--xml`): version 2 says which protocols are enabled, version 1 shows it by the suites alone.
/// Findings are the weaknesses of [TlsWeakness].
final class SslscanXmlImporter implements Importer {
    private static final Format FORMAT = new Format("sslscan-xml", EvidenceKind.SCAN, "SSLScan XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml
                        && xml.root().equals("document")
                        && xml.attributes().getOrDefault("title", "").startsWith("SSLScan")
                ? Optional.of(Message.of("importer.sslscan-xml.title"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), root -> new SslscanReport(root, sink).read());
    }
}
