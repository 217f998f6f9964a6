package io.countersign.importer.host;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the report file of Lynis (`lynis-report.dat`): lines `key=value`, lists as `key[]=a|b|c|`, as its
/// `include/functions` writes them.
///
/// One finding for each warning, suggestion and vulnerable package. Skipped tests are set aside as not tested. A
/// report without `finish=true` is that of a run that was broken off.
public final class LynisDatImporter implements Importer {
    private static final Format FORMAT = new Format("lynis-dat", EvidenceKind.SCAN, "Lynis report");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        boolean lynis = head.shape() instanceof Shape.Text text
                && text.lines().stream().anyMatch(line -> line.startsWith("report_version_major="))
                && text.lines().stream()
                        .anyMatch(line -> line.equals("# Lynis Report") || line.startsWith("lynis_version="));
        return lynis ? Optional.of(Message.of("importer.lynis-dat.keys")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        LynisReport report = new LynisReport(sink);
        TextLines.each(content.open(), report::line);
        report.finish();
    }
}
