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
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;

/// Reads results of XCCDF 1.1 and 1.2 (NIST IR 7275), with the benchmark or without.
///
/// One finding for each rule result that is `fail`, `error` or `unknown`, in each test result; what a person overrode counts as
/// overridden. The results may stand at the end of a long benchmark, so a benchmark without any is recognised too, and is
/// told to hold none.
final class XccdfResultImporter implements Importer {
    private static final Format FORMAT = new Format("xccdf-result", EvidenceKind.SCAN, "XCCDF results");
    private static final String NAMESPACE = "http://checklists.nist.gov/xccdf/";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Xml xml) || !xml.namespace().startsWith(NAMESPACE)) {
            return Optional.empty();
        }
        return switch (xml.root()) {
            case "Benchmark" -> Optional.of(Message.of("importer.xccdf-result.benchmark"));
            case "TestResult" -> Optional.of(Message.of("importer.xccdf-result.result"));
            default -> Optional.empty();
        };
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        XccdfBenchmark benchmark = new XccdfBenchmark();
        XmlElements.read(content.open(), in -> {
            version(in.namespace());
            benchmark.read(in);
        });
        XmlElements.read(content.open(), in -> new XccdfReport(in, sink, benchmark).read("xccdf-result"));
    }

    private static void version(String namespace) {
        if (!namespace.matches(NAMESPACE + "1\\.[12]")) {
            String version = namespace.substring(namespace.lastIndexOf('/') + 1);
            throw ProblemException.of(ProblemCode.FORMAT_VERSION, "XCCDF", version);
        }
    }
}
