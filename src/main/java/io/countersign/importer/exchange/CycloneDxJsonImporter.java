package io.countersign.importer.exchange;

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

/// Reads CycloneDX in JSON, from 1.0 to 1.7: bills of materials, with vulnerabilities or without, and statements on
/// vulnerabilities (VEX).
///
/// One finding for each vulnerability and component that it affects, or for the vulnerability where it names none, unless
/// its analysis says that it is not affected, a false positive or resolved. Components are facts.
final class CycloneDxJsonImporter implements Importer {
    private static final Format FORMAT = new Format("cyclonedx-json", EvidenceKind.SCAN, "CycloneDX JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean named = head.shape() instanceof Shape.Json(JsonSketch root)
                && (root.at("bomFormat").text().equalsIgnoreCase("CycloneDX")
                        || (root.has("specVersion") && root.hasAny("components", "vulnerabilities", "serialNumber")));
        return named ? Optional.of(Message.of("importer.cyclonedx-json.format")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        CycloneDxCatalogue catalogue = new CycloneDxCatalogue();
        JsonTokens.read(content.open(), in -> new CycloneDxJson(in, catalogue).readHead());
        JsonTokens.read(content.open(), in -> new CycloneDxJson(in, catalogue).readComponents(sink));
        if (catalogue.hasWanted()) {
            JsonTokens.read(content.open(), in -> new CycloneDxJson(in, catalogue).readVulnerabilities(sink));
        }
        catalogue.tell(sink);
    }
}
