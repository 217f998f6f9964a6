package io.countersign.importer.host;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A format of plain lines, as the host's own tools print them.
///
/// Few of them say where they end. What shows is a last line that makes no sense: then the output is taken for cut off.
/// Other lines that make no sense are counted and remarked on.
abstract class LineImporter implements Importer {
    /// Longer than any path with its mode, or any key. Some patterns take much longer with a longer line.
    private static final int LONGEST = 8_192;

    private final Format format;

    LineImporter(String id, String name) {
        format = new Format(id, EvidenceKind.SCAN, name);
    }

    /// Whether lines are of this format. Blank ones are left out; the last may be cut.
    abstract boolean isOurs(List<String> lines);

    abstract LineReader reader(ReportSink sink);

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        List<String> lines =
                lines(head).stream().filter(line -> !line.isBlank()).toList();
        return !lines.isEmpty() && lines.stream().allMatch(LineImporter::isShort) && isOurs(lines)
                ? Optional.of(Message.of("importer." + format.id() + ".lines"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        LineReader reader = reader(sink);
        TextLines lines = open(content);
        boolean understood = true;
        long unread = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                understood = isShort(line) && reader.line(line);
                unread += understood ? 0 : 1;
            }
        }
        sink.scan(withUnread(reader.finish(), unread, understood));
    }

    /// The lines of a head; none where it is no text.
    List<String> lines(Head head) {
        return head.shape() instanceof Shape.Text text ? text.lines() : List.of();
    }

    TextLines open(Content content) throws IOException {
        return new TextLines(content.open());
    }

    /// Whether every line is of a kind. The last one need not, where others are: it may be cut.
    static boolean all(List<String> lines, Predicate<String> kind) {
        int whole = lines.size() == 1 ? 1 : lines.size() - 1;
        return lines.stream().limit(whole).allMatch(kind);
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST;
    }

    private static ScanInfo withUnread(ScanInfo said, long unread, boolean ended) {
        List<Message> remarks = new ArrayList<>(said.remarks());
        if (!ended) {
            remarks.add(Message.of("importer.host.cut"));
        }
        long within = ended ? unread : unread - 1;
        if (within > 0) {
            remarks.add(Message.of("importer.host.unread", within));
        }
        return new ScanInfo(
                said.tool(),
                said.toolVersion(),
                said.target(),
                said.finishedAt(),
                said.complete() && ended,
                remarks);
    }
}
