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

/// Reads the JSON of SSLyze 3 to 6, by its `json_output_schema.json`: up to version 4 the results lie in
/// `scan_commands_results`, from 5 on in `scan_result`, each within a status. The JSON of version 2 is refused.
///
/// SSLyze observes and does not judge; findings are the weaknesses of [TlsWeakness]. What was checked and is in order is set
/// aside as passed, what was not asked or failed as not tested.
final class SslyzeJsonImporter implements Importer {
    private static final Format FORMAT = new Format("sslyze-json", EvidenceKind.SCAN, "SSLyze JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        JsonSketch first = root.at("server_scan_results").first();
        boolean results = first.hasAny("scan_result", "scan_commands_results", "server_location");
        boolean named = root.hasAny("sslyze_version", "sslyze_url")
                && root.hasAny("server_scan_results", SslyzeJsonReport.VERSION_2);
        return results || named ? Optional.of(Message.of("importer.sslyze-json.results")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        JsonTokens.read(content.open(), tokens -> new SslyzeJsonReport(tokens, sink).read());
    }
}
