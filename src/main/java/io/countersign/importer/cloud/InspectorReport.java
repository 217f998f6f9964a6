package io.countersign.importer.cloud;

import io.countersign.importer.CsvRow;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.ShortRows;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of Amazon Inspector while it is read.
final class InspectorReport {
    private final ReportSink sink;
    private final ShortRows shortRows = new ShortRows();
    private String account = "";
    private @Nullable Instant updatedAt;
    private boolean more;

    InspectorReport(ReportSink sink) {
        this.sink = sink;
    }

    void read(JsonTokens in) throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(() -> finding(in));
            return;
        }
        in.object(name -> {
            switch (name) {
                case "findings" -> in.array(() -> finding(in));
                case "nextToken" -> more = !in.text().isEmpty();
                default -> {}
            }
        });
    }

    void row(CsvRow row) throws InterruptedException {
        shortRows.see(row);
        seen(row.get("AWS Account Id"), row.get("Last Updated"));
        InspectorFinding.emit(InspectorTable.finding(row), sink);
    }

    void finish() throws InterruptedException {
        List<Message> remarks = new ArrayList<>(shortRows.remarks());
        if (more) {
            remarks.add(Message.of("importer.cloud.more-pages"));
        }
        sink.scan(new ScanInfo("Amazon Inspector", "", account, updatedAt, remarks.isEmpty(), remarks));
    }

    private void finding(JsonTokens in) throws IOException, InterruptedException {
        InspectorFinding finding = new InspectorFinding(in);
        finding.read();
        seen(finding.account(), finding.updated());
        finding.emit(sink);
    }

    private void seen(String id, String updated) {
        account = account.isEmpty() ? id : account;
        Instant time = Times.iso(updated);
        if (time != null && (updatedAt == null || time.isAfter(updatedAt))) {
            updatedAt = time;
        }
    }
}
