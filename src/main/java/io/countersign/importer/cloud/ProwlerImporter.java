package io.countersign.importer.cloud;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
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

/// Reads the reports of Prowler: the tables of versions 2 to 5, whatever separates their columns, the JSON of versions
/// 2 and 3, and that of the Open Cybersecurity Schema Framework since version 3. What Prowler writes for AWS Security
/// Hub is a format of its own.
///
/// By the writers in Prowler's `prowler/lib/outputs` and, for version 2, `include/outputs`. Each failed check of each
/// resource is one finding.
final class ProwlerImporter implements Importer {
    private static final Format FORMAT = new Format("prowler", EvidenceKind.SCAN, "Prowler");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (head.shape() instanceof Shape.Json(JsonSketch root)) {
            return isRow(root) || isRow(root.first())
                    ? Optional.of(Message.of("importer.prowler.json"))
                    : Optional.empty();
        }
        return CsvRows.header(head, ProwlerImporter::isHeader).map(_ -> Message.of("importer.prowler.table"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        ProwlerReport report = new ProwlerReport(sink);
        InputStream in = new BufferedInputStream(content.open());
        if (JsonStart.isJson(in)) {
            JsonTokens.values(in, report::read);
        } else {
            CsvRows.read(in, ProwlerImporter::isHeader, report::row);
        }
        report.finish();
    }

    private static boolean isHeader(CsvHeader header) {
        boolean current = header.has("PROVIDER", "CHECK_ID", "CHECK_TITLE", "STATUS", "STATUS_EXTENDED");
        boolean second = header.has("PROFILE", "ACCOUNT_NUM", "TITLE_ID", "TITLE_TEXT")
                && (header.has("CHECK_RESULT") || header.has("RESULT"));
        return current || second;
    }

    private static boolean isRow(JsonSketch row) {
        boolean own = row.has("CheckID", "StatusExtended") || row.has("Control ID", "Account Number", "Status");
        JsonSketch product = row.at("metadata").at("product");
        return own || product.at("name").text().equals("Prowler");
    }
}
