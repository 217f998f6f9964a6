package io.countersign.importer.network;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRow;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads the tables of Qualys, with or without the rows that stand before the header: reports on assets and scans,
/// those of VMDR by vulnerability (QID) or by CVE, and those of PCI, which HackerGuardian writes too.
///
/// One finding for each row, fixed ones too, with their status. Ignored and disabled rows and approved false positives
/// are set aside, and so are hosts without a vulnerability.
final class QualysCsvImporter implements Importer {
    private static final Format FORMAT = new Format("qualys-csv", EvidenceKind.SCAN, "Qualys CSV");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, QualysCsvImporter::isHeader).map(_ -> Message.of("importer.qualys-csv.header"));
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("QID", "Severity") && (header.has("Title") || header.has("Vuln Title"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Table table = new Table(sink);
        CsvRows.read(content.open(), QualysCsvImporter::isHeader, table::row);
        table.end();
    }

    private static final class Table {
        private final ReportSink sink;
        private final SeenPorts ports;
        private final LastRow last = new LastRow();
        private String target = "";
        private String system = "";

        Table(ReportSink sink) {
            this.sink = sink;
            this.ports = new SeenPorts(sink);
        }

        void row(CsvRow row) throws InterruptedException {
            last.see(row);
            String host = row.first(
                    "DNS", "HOSTNAME", "FQDN", "Asset Name", "IP", "Asset IPV4", "Asset IPV6", "NetBIOS");
            target = target.isEmpty() ? host : target;
            system(row.first("OS", "Operating System"));
            if (row.get("QID").isEmpty()) {
                sink.setAside(new SetAside(SetAside.Reason.NOT_TESTED, "", host, row.get("IP Status")));
                return;
            }
            QualysCells.row(row, host).emit(sink, ports, "");
        }

        private void system(String name) throws InterruptedException {
            if (!name.equals(system)) {
                system = name;
                QualysRow.system(sink, name);
            }
        }

        void end() throws InterruptedException {
            List<Message> remarks = last.isCut() ? List.of(Message.of("importer.qualys-csv.cut")) : List.of();
            sink.scan(new ScanInfo("Qualys", "", target, null, !last.isCut(), remarks));
        }
    }
}
