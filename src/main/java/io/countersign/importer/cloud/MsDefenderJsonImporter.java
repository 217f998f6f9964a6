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

/// Reads the vulnerabilities that the API of Microsoft Defender for Endpoint answers with: by machine and software, the
/// export by device, whole or of the changes, and those of one machine.
///
/// By the API's reference pages. Each vulnerability of each software on each machine is one finding.
final class MsDefenderJsonImporter implements Importer {
    private static final Format FORMAT =
            new Format("ms-defender-json", EvidenceKind.SCAN, "Microsoft Defender for Endpoint");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root)) || !root.has("@odata.context", "value")) {
            return Optional.empty();
        }
        String context = root.at("@odata.context").text();
        boolean service = context.contains("securitycenter") || context.contains("security.microsoft.com/api");
        JsonSketch row = root.at("value").first();
        boolean byMachine = row.has("cveId") && row.hasAny("machineId", "deviceId", "productName", "softwareName");
        boolean ofMachine = row.has("id", "exposedMachines");
        boolean none = service && row.kind() == JsonSketch.Kind.NOTHING;
        return byMachine || ofMachine || none
                ? Optional.of(Message.of("importer.ms-defender-json." + (none ? "empty" : "value")))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        DefenderReport report = new DefenderReport(sink);
        JsonTokens.read(content.open(), report::read);
    }
}
