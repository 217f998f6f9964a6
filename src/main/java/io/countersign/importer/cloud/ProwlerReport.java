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
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of Prowler while it is read, row by row.
final class ProwlerReport {
    private final ReportSink sink;
    private final ShortRows shortRows = new ShortRows();
    private boolean some;
    private String version = "";
    private String account = "";
    private @Nullable Instant madeAt;

    ProwlerReport(ReportSink sink) {
        this.sink = sink;
    }

    /// Reads one value of a JSON file: all rows in an array, or a row by itself.
    void read(JsonTokens in) throws IOException, InterruptedException {
        some = true;
        if (in.isArray()) {
            in.array(() -> emit(FlatRow.of(in)));
        } else {
            emit(FlatRow.of(in));
        }
    }

    void row(CsvRow row) throws InterruptedException {
        some = true;
        shortRows.see(row);
        emit(FlatRow.of(row));
    }

    void finish() throws InterruptedException {
        List<Message> remarks = shortRows.remarks();
        sink.scan(new ScanInfo("Prowler", version, account, madeAt, complete(), remarks));
    }

    private boolean complete() {
        return some && shortRows.remarks().isEmpty();
    }

    private void emit(FlatRow values) throws InterruptedException {
        ProwlerRow row = new ProwlerRow(values);
        version = version.isEmpty() ? values.first("prowlerversion", "metadataproductversion") : version;
        account = account.isEmpty() ? row.account() : account;
        madeAt = madeAt == null ? time(row.time()) : madeAt;
        row.emit(sink);
    }

    /// Prowler's own clock, without a zone before version 5.
    private static @Nullable Instant time(String text) {
        String iso = text.replace(' ', 'T');
        Instant zoned = Times.iso(iso);
        return zoned == null ? Times.utc(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME) : zoned;
    }
}
