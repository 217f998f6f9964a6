package io.countersign.importer.cloud;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the recommendations that Microsoft Defender for Cloud, once Azure Security Center, exports as a table.
///
/// Each recommendation for each resource is one finding where the resource is not healthy.
final class AzureCsvImporter implements Importer {
    private static final Format FORMAT =
            new Format("azure-csv", EvidenceKind.SCAN, "Microsoft Defender for Cloud CSV");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, AzureCsvImporter::isHeader).map(_ -> Message.of("importer.azure-csv.header"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        AzureRecommendations recommendations = new AzureRecommendations(sink);
        CsvRows.read(content.open(), AzureCsvImporter::isHeader, recommendations::row);
        recommendations.finish();
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("resourceId", "recommendationId", "recommendationDisplayName", "severity", "state");
    }
}
