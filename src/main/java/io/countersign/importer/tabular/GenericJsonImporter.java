package io.countersign.importer.tabular;

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

/// The JSON that DefectDojo's "Generic Findings Import" takes: an object with `findings`, whose fields are those of its
/// findings. Pictures that a report carries are passed over.
final class GenericJsonImporter implements Importer {
    static final Format FORMAT = new Format("generic-json", EvidenceKind.SCAN, "Generic findings JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root) && isOurs(root, root.at("findings").first())
                ? Optional.of(Message.of("importer.generic-json.findings"))
                : Optional.empty();
    }

    /// AWS and Dependency-Track have `findings` too, and say so by the keys that are asked for last.
    private static boolean isOurs(JsonSketch root, JsonSketch finding) {
        return root.kind() == JsonSketch.Kind.OBJECT
                && finding.has("title", "severity")
                && finding.hasAny("description", "files", "date", "cve", "cwe", "mitigation", "file_path", "endpoints")
                && finding.at("title").kind() == JsonSketch.Kind.STRING
                && finding.at("severity").kind() == JsonSketch.Kind.STRING
                && !finding.hasAny("findingArn", "ProductArn", "AwsAccountId", "awsAccountId")
                && !root.hasAny("meta", "project");
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), in -> new GenericJson(in, sink).read());
    }
}
