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
import java.util.Locale;
import java.util.Optional;

/// Reads SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format).
///
/// One finding for each result of the kind `fail`, at however many locations, unless it is suppressed or its baseline
/// says that it is gone. The file is read twice, for rules may stand after their results.
final class SarifImporter implements Importer {
    private static final Format FORMAT = new Format("sarif", EvidenceKind.SCAN, "SARIF");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root) && isSarif(root)
                ? Optional.of(Message.of("importer.sarif.runs"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        SarifCatalogue catalogue = new SarifCatalogue();
        JsonTokens.read(content.open(), catalogue::read);
        JsonTokens.read(content.open(), tokens -> new SarifReport(tokens, sink, catalogue).read());
    }

    /// A file that does not say its schema has a tool in its first run, or its version, which no other format with runs
    /// has.
    private static boolean isSarif(JsonSketch root) {
        boolean schema = root.at("$schema").text().toLowerCase(Locale.ROOT).contains("sarif");
        boolean runs = root.has("runs") && (root.has("version") || root.at("runs").first().has("tool"));
        return runs || (schema && !root.hasAny("properties", "definitions"));
    }
}
