package io.countersign.importer.cloud;

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
import java.util.stream.Stream;

/// Reads findings in the format that AWS Security Hub gives and takes (AWS Security Finding Format, schema 2018-10-08):
/// `Findings` as the service answers, a bare array as it is sent, one finding a line, and the service's events.
///
/// Each finding counts as one. Those that passed, are archived, suppressed or resolved are set aside.
final class AsffImporter implements Importer {
    private static final Format FORMAT = new Format("asff", EvidenceKind.SCAN, "AWS Security Finding Format");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        Stream<JsonSketch> findings = Stream.of(
                root,
                root.first(),
                root.at("Findings").first(),
                root.at("findings").first(),
                root.at("detail").at("findings").first());
        return findings.anyMatch(finding -> finding.has("ProductArn") && finding.hasAny("SchemaVersion", "GeneratorId"))
                ? Optional.of(Message.of("importer.asff.findings"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        AsffReport report = new AsffReport(sink);
        JsonTokens.values(content.open(), report::read);
        report.finish();
    }
}
