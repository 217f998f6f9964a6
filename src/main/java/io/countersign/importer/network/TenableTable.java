package io.countersign.importer.network;

import io.countersign.importer.CsvRow;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table of Tenable's products while it is read. The rows of one plugin at one place follow each other and wait
/// for the last of them.
final class TenableTable {
    private final ReportSink sink;
    private final SeenPorts ports;
    private final LastRow last = new LastRow();
    private String target = "";
    private String system = "";
    private @Nullable TenableRow waiting;

    TenableTable(ReportSink sink) {
        this.sink = sink;
        this.ports = new SeenPorts(sink);
    }

    void row(CsvRow cells) throws InterruptedException {
        last.see(cells);
        TenableRow row = new TenableRow(cells);
        if (waiting != null && waiting.isSameAs(row)) {
            waiting.join(row);
            return;
        }
        emit();
        waiting = row;
    }

    void end() throws InterruptedException {
        emit();
        List<Message> remarks = last.isCut() ? List.of(Message.of("importer.tenable-csv.cut")) : List.of();
        sink.scan(new ScanInfo("Nessus", "", target, null, !last.isCut(), remarks));
    }

    private void emit() throws InterruptedException {
        if (waiting == null) {
            return;
        }
        TenableRow row = waiting;
        waiting = null;
        target = target.isEmpty() ? row.host() : target;
        if (!row.system().isEmpty() && !row.system().equals(system)) {
            system = row.system();
            sink.fact(new Fact.Value("os.guess", system));
        }
        row.emit(sink, ports);
    }
}
