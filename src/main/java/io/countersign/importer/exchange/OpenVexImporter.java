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
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads OpenVEX documents, by themselves or as the predicate of an in-toto statement.
///
/// One finding for each statement and product with the status `affected` or `under_investigation`. What a supplier says is
/// not affected or fixed is set aside. OpenVEX has no severities; medium is chosen.
final class OpenVexImporter implements Importer {
    private static final Format FORMAT = new Format("openvex", EvidenceKind.SCAN, "OpenVEX");
    private static final String CONTEXT = "https://openvex.dev/ns";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean named = head.shape() instanceof Shape.Json(JsonSketch root)
                && (isContext(root.at("@context"))
                        || root.at("predicateType").text().startsWith(CONTEXT)
                        || isContext(root.at("predicate").at("@context")));
        return named ? Optional.of(Message.of("importer.openvex.context")) : Optional.empty();
    }

    private static boolean isContext(JsonSketch context) {
        return context.text().startsWith(CONTEXT);
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), in -> {
            Document document = new Document(in, sink);
            in.object(document::member);
            sink.scan(document.scan());
        });
    }

    private static final class Document {
        private final JsonTokens in;
        private final ReportSink sink;
        private String author = "";
        private String tooling = "";
        private String issued = "";
        private String updated = "";

        Document(JsonTokens in, ReportSink sink) {
            this.in = in;
            this.sink = sink;
        }

        void member(String name) throws IOException, InterruptedException {
            switch (name) {
                case "predicate" -> in.object(this::member);
                case "author" -> author = in.text();
                case "tooling" -> tooling = in.text();
                case "timestamp" -> issued = in.text();
                case "last_updated" -> updated = in.text();
                case "statements" -> in.array(() -> new OpenVexStatement(in).emit(sink));
                default -> {}
            }
        }

        ScanInfo scan() {
            String said = tooling.isEmpty() ? author : tooling;
            String at = updated.isEmpty() ? issued : updated;
            return new ScanInfo(said.isEmpty() ? "OpenVEX" : said, "", "", Times.iso(at), true, List.of());
        }
    }
}
