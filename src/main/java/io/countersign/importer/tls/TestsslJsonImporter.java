package io.countersign.importer.tls;

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

/// Reads the JSON of testssl.sh, as its manual describes it: flat (`--json`), an array of rows; and with sections
/// (`--json-pretty`), an object of what was called, the results for each target and the time that it took.
///
/// One finding for each row of severity `LOW` and above.
final class TestsslJsonImporter implements Importer {
    private static final Format FORMAT = new Format("testssl-json", EvidenceKind.SCAN, "testssl.sh JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        if (root.has("scanResult") && root.hasAny("Invocation", "startTime", "openssl", "scanTime")) {
            return Optional.of(Message.of("importer.testssl-json.sections"));
        }
        return root.first().has("id", "ip", "port", "severity", "finding")
                ? Optional.of(Message.of("importer.testssl-json.flat"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), tokens -> new TestsslJsonReport(tokens, sink).read());
    }
}
