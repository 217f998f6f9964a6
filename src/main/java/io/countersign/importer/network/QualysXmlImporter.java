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

/// Reads the XML of Qualys: reports on assets, with their texts in a glossary behind the rows, and so read twice; what the
/// API says was detected on hosts, which has no texts; the results of one scan; and reports on web applications.
///
/// One finding for each vulnerability of each host at each port. Information is a finding without a severity in the
/// first two, and a fact of web applications. Fixed rows are findings with that status; ignored and disabled ones are set
/// aside.
final class QualysXmlImporter implements Importer {
    private static final Format FORMAT = new Format("qualys-xml", EvidenceKind.SCAN, "Qualys XML");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml && isReport(xml)
                ? Optional.of(Message.of("importer.qualys-xml.root", xml.root()))
                : Optional.empty();
    }

    private static boolean isReport(Shape.Xml xml) {
        return switch (xml.root()) {
            case "ASSET_DATA_REPORT", "HOST_LIST_VM_DETECTION_OUTPUT", "WAS_SCAN_REPORT", "WAS_WEBAPP_REPORT" -> true;
            case "SCAN" ->
                xml.attributes().getOrDefault("value", "").startsWith("scan/")
                        || xml.children().contains("HEADER")
                        || xml.children().contains("IP");
            default -> false;
        };
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        QualysGlossary glossary = new QualysGlossary();
        XmlElements.read(content.open(), in -> {
            if (!in.name().equals("SCAN")) {
                glossary.read(in);
            }
        });
        XmlElements.read(content.open(), in -> {
            switch (in.name()) {
                case "SCAN" -> new QualysScan(in, sink).read();
                case "ASSET_DATA_REPORT", "HOST_LIST_VM_DETECTION_OUTPUT" -> new QualysAssets(in, sink, glossary).read();
                default -> new QualysWebReport(in, sink, glossary).read();
            }
        });
    }
}
