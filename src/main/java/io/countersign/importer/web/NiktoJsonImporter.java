package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the JSON of Nikto (`-Format json`): one object of versions 2.1.6 and before, an array with an object for each
/// host of version 2.5.
///
/// One finding for each element of `vulnerabilities`.
final class NiktoJsonImporter implements Importer {
    private static final Format FORMAT = new Format("nikto-json", EvidenceKind.SCAN, "Nikto JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root) && (isHost(root) || isHost(root.first()))
                ? Optional.of(Message.of("importer.nikto-json.host"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), tokens -> new NiktoJsonReport(tokens, sink).read());
    }

    private static boolean isHost(JsonSketch object) {
        JsonSketch first = object.at("vulnerabilities").first();
        boolean nothing = first.kind() == JsonSketch.Kind.NOTHING && object.has("ip", "port", "banner");
        return object.has("host", "vulnerabilities") && (first.has("id", "msg") || nothing);
    }
}
