package io.countersign.importer.cloud;

import io.countersign.importer.Content;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonStart;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Reads the findings of Amazon Inspector (the second service of that name, `inspector2`): the JSON and the CSV report
/// that it exports, and answers of `ListFindings`.
///
/// By the service's API reference. Each finding counts as one, however many packages it names; what is suppressed or
/// closed is set aside.
final class AwsInspector2Importer implements Importer {
    private static final Format FORMAT = new Format("aws-inspector2", EvidenceKind.SCAN, "Amazon Inspector");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (head.shape() instanceof Shape.Json(JsonSketch root)) {
            boolean some = root.at("findings").first().has("findingArn") || root.first().has("findingArn");
            boolean none = Set.of("findings").equals(root.members().keySet())
                    && root.at("findings").kind() == JsonSketch.Kind.ARRAY
                    && root.at("findings").first().kind() == JsonSketch.Kind.NOTHING;
            return some || none
                    ? Optional.of(Message.of("importer.aws-inspector2." + (some ? "report" : "empty")))
                    : Optional.empty();
        }
        return CsvRows.header(head, InspectorTable::is).map(_ -> Message.of("importer.aws-inspector2.table"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        InspectorReport report = new InspectorReport(sink);
        InputStream in = new BufferedInputStream(content.open());
        if (JsonStart.isJson(in)) {
            JsonTokens.read(in, report::read);
        } else {
            CsvRows.read(in, InspectorTable::is, report::row);
        }
        report.finish();
    }
}
