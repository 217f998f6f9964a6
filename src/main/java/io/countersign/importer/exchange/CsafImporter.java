package io.countersign.importer.exchange;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.Times;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads security advisories and VEX documents of CSAF 2.0 and 2.1 (OASIS Common Security Advisory Framework).
///
/// One finding for each vulnerability: a document says once what its products have in common. Products that are not
/// affected, or fixed, are set aside by name. The XML of CSAF 1.2, called CVRF, is known and refused.
final class CsafImporter implements Importer {
    private static final Format FORMAT = new Format("csaf", EvidenceKind.SCAN, "CSAF");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return switch (head.shape()) {
            case Shape.Json(JsonSketch root) when root.at("document").has("csaf_version") || isTree(root) ->
                Optional.of(Message.of("importer.csaf.document"));
            case Shape.Xml xml when xml.root().equals("cvrfdoc") -> Optional.of(Message.of("importer.csaf.cvrf"));
            default -> Optional.empty();
        };
    }

    /// The version may stand behind what the first bytes show.
    private static boolean isTree(JsonSketch root) {
        return root.has("document") && root.hasAny("product_tree") && root.at("document").hasAny("tracking", "publisher");
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Header header = new Header();
        if (isXml(content)) {
            throw ProblemException.of(ProblemCode.FORMAT_VERSION, "CSAF", "CVRF 1.2");
        }
        JsonTokens.read(content.open(), header::read);
        header.check();
        JsonTokens.read(content.open(), in -> in.object(name -> {
            if (name.equals("vulnerabilities")) {
                in.array(() -> new CsafVulnerability(in).emit(header.products, header.id, sink));
            }
        }));
        sink.scan(new ScanInfo(header.tool(), "", header.id, header.released, true, List.of()));
    }

    private static boolean isXml(Content content) throws IOException {
        String start = new String(content.open().readNBytes(64), StandardCharsets.ISO_8859_1);
        return start.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }

    /// What stands before the vulnerabilities, or after them.
    private static final class Header {
        private final CsafProducts products = new CsafProducts();
        private String version = "";
        private String id = "";
        private String publisher = "";
        private @Nullable Instant released;

        void read(JsonTokens in) throws IOException, InterruptedException {
            in.object(name -> {
                switch (name) {
                    case "document" -> in.object(member -> document(member, in));
                    case "product_tree" -> products.read(in);
                    default -> {}
                }
            });
        }

        void check() {
            if (!version.equals("2.0") && !version.equals("2.1")) {
                throw ProblemException.of(ProblemCode.FORMAT_VERSION, "CSAF", version);
            }
        }

        String tool() {
            return publisher.isEmpty() ? "CSAF" : publisher;
        }

        private void document(String member, JsonTokens in) throws IOException, InterruptedException {
            switch (member) {
                case "csaf_version" -> version = in.text();
                case "publisher" -> in.object(part -> publisher = part.equals("name") ? in.text() : publisher);
                case "tracking" -> in.object(part -> {
                    switch (part) {
                        case "id" -> id = in.text();
                        case "current_release_date" -> released = Times.iso(in.text());
                        default -> {}
                    }
                });
                default -> {}
            }
        }
    }
}
