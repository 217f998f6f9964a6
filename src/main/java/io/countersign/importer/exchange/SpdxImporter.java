package io.countersign.importer.exchange;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;

/// Reads SPDX: 2.x in JSON and as tags and values, 3.0 in JSON-LD. Its RDF and YAML are known and refused.
///
/// SPDX is an inventory: packages are facts. See [SpdxPackage] and [SpdxGraph] for the few things in it that are findings.
final class SpdxImporter implements Importer {
    private static final Format FORMAT = new Format("spdx", EvidenceKind.SCAN, "SPDX");

    /// The key that GitHub puts around the documents that it exports.
    static final String WRAPPER = "sbom";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return dialect(head).map(dialect -> Message.of("importer.spdx." + dialect.word));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Head head = new Head("", content.open().readNBytes(Head.SIZE));
        switch (dialect(head).orElse(Dialect.JSON)) {
            case JSON -> readJson(content, sink);
            case GRAPH -> readGraph(content, sink);
            case TAGS -> {
                SpdxTagValue tags = new SpdxTagValue(sink);
                TextLines.each(content.open(), tags::line);
                tags.finish();
            }
            case RDF -> throw ProblemException.of(ProblemCode.FORMAT_VERSION, "SPDX", "RDF/XML");
            case YAML -> throw ProblemException.of(ProblemCode.FORMAT_VERSION, "SPDX", "YAML");
        }
    }

    private static void readJson(Content content, ReportSink sink) throws IOException, InterruptedException {
        SpdxHeader header = new SpdxHeader();
        JsonTokens.read(content.open(), in -> new SpdxJson(in, header).readHeader());
        JsonTokens.read(content.open(), in -> new SpdxJson(in, header).readPackages(sink));
        header.tell(sink, true, true);
    }

    private static void readGraph(Content content, ReportSink sink) throws IOException, InterruptedException {
        SpdxGraph graph = new SpdxGraph();
        JsonTokens.read(content.open(), in -> graph.readElements(in, sink));
        JsonTokens.read(content.open(), in -> graph.readRelationships(in, sink));
    }

    private static Optional<Dialect> dialect(Head head) {
        return Optional.ofNullable(
                switch (head.shape()) {
                    case Shape.Json(JsonSketch root) when root.hasAny("spdxVersion") -> Dialect.JSON;
                    case Shape.Json(JsonSketch root) when root.at(WRAPPER).has("spdxVersion") -> Dialect.JSON;
                    case Shape.Json(JsonSketch root) when isDocument(root) -> Dialect.JSON;
                    case Shape.Json(JsonSketch root) when isGraph(root) -> Dialect.GRAPH;
                    case Shape.Xml xml when xml.root().equals("RDF") && isSpdx(xml) -> Dialect.RDF;
                    case Shape.Text text when begins(text, "SPDXVersion:") -> Dialect.TAGS;
                    case Shape.Text text when begins(text, "spdxVersion:") -> Dialect.YAML;
                    default -> null;
                });
    }

    /// The version may stand behind what the first bytes show.
    private static boolean isDocument(JsonSketch root) {
        return root.at("SPDXID").text().equals("SPDXRef-DOCUMENT");
    }

    private static boolean isGraph(JsonSketch root) {
        JsonSketch context = root.at("@context");
        return (context.text() + context.first().text()).startsWith("https://spdx.org/rdf/3.");
    }

    private static boolean isSpdx(Shape.Xml xml) {
        return xml.children().contains("SpdxDocument");
    }

    private static boolean begins(Shape.Text text, String tag) {
        return text.lines().stream().anyMatch(line -> line.startsWith(tag));
    }

    /// The shapes of SPDX.
    private enum Dialect {
        JSON("json"),
        GRAPH("graph"),
        TAGS("tags"),
        RDF("rdf"),
        YAML("yaml");

        private final String word;

        Dialect(String word) {
            this.word = word;
        }
    }
}
