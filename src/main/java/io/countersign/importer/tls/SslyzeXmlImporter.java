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

/// Reads the XML that SSLyze wrote up to version 2 (`--xml_out`). Findings are the weaknesses of [TlsWeakness].
final class SslyzeXmlImporter implements Importer {
    private static final Format FORMAT = new Format("sslyze-xml", EvidenceKind.SCAN, "SSLyze XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml
                        && xml.root().equals("document")
                        && xml.attributes().getOrDefault("title", "").startsWith("SSLyze")
                ? Optional.of(Message.of("importer.sslyze-xml.title"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), root -> new SslyzeXmlReport(root, sink).read());
    }
}
