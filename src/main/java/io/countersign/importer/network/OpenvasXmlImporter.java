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
import java.util.List;
import java.util.Optional;

/// Reads the XML reports of OpenVAS and Greenbone: a report of the management protocol (GMP, before it OMP), alone, in
/// the report that wraps it, or in the answer to `get_reports`; and the answer to `get_results`.
///
/// One finding for each result. Results that were overridden to false positives are set aside, and so are tests that
/// ended with an error.
final class OpenvasXmlImporter implements Importer {
    private static final Format FORMAT = new Format("openvas-xml", EvidenceKind.SCAN, "OpenVAS XML");
    private static final List<String> OWN = List.of("gmp", "omp", "scan_run_status", "result_count", "results");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Xml xml && isReport(xml, head)
                ? Optional.of(Message.of("importer.openvas-xml.root"))
                : Optional.empty();
    }

    private static boolean isReport(Shape.Xml xml, Head head) {
        return switch (xml.root()) {
            case "get_reports_response", "get_results_response" -> true;
            case "report" ->
                xml.attributes().containsKey("format_id")
                        || ((xml.attributes().containsKey("id") || head.text().contains("<nvt oid="))
                                && (xml.children().contains("report")
                                        || OWN.stream().anyMatch(xml.children()::contains)));
            default -> false;
        };
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XmlElements.read(content.open(), in -> new OpenvasReport(in, sink).read());
    }
}
