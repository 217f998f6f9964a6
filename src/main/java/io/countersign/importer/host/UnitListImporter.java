package io.countersign.importer.host;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonStart;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list of systemd's units as `systemctl` prints it: a table, with a heading and a footer that counts its rows or without
/// both, or JSON (`--output=json`).
abstract class UnitListImporter extends LineImporter {
    /// A footer has one number. Heading and footer are taken as they come, since they may be in any language.
    private static final Pattern FOOTER = Pattern.compile("\\D{0,60}(\\d{1,6})\\D{0,60}[.。]");

    UnitListImporter(String id, String name) {
        super(id, name);
    }

    /// Hands on the facts of a row of the table.
    ///
    /// @return false where it is none
    abstract boolean row(String line, TimerFacts facts) throws InterruptedException;

    abstract boolean isRow(String line);

    abstract boolean isObject(JsonSketch object);

    /// Reads a row of the JSON.
    abstract void object(JsonTokens in, TimerFacts facts) throws IOException, InterruptedException;

    @Override
    final boolean isOurs(List<String> lines) {
        List<String> rows = isRow(lines.getFirst()) ? lines : lines.subList(1, lines.size());
        long known = rows.stream().takeWhile(this::isRow).count();
        return known > 0 && (known >= rows.size() - 1 || isFooter(rows.get((int) known)));
    }

    @Override
    public final Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root)
                        && root.kind() == JsonSketch.Kind.ARRAY
                        && isObject(root.first())
                ? Optional.of(Message.of("importer." + format().id() + ".lines"))
                : super.recognise(head);
    }

    @Override
    public final void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(content.open());
        if (JsonStart.isJson(in)) {
            TimerFacts facts = new TimerFacts(sink);
            JsonTokens.read(in, tokens -> tokens.array(() -> object(tokens, facts)));
            sink.scan(LineReader.said("systemctl"));
        } else {
            super.read(() -> in, sink);
        }
    }

    @Override
    final LineReader reader(ReportSink sink) {
        return new Table(new TimerFacts(sink));
    }

    private static boolean isFooter(String line) {
        return FOOTER.matcher(line.strip()).matches();
    }

    private final class Table implements LineReader {
        private final TimerFacts facts;
        private boolean heading;
        private long rows;
        private long announced = -1;
        private boolean hint;

        Table(TimerFacts facts) {
            this.facts = facts;
        }

        /// Below the footer may stand the hint that there are more.
        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher footer = FOOTER.matcher(line.strip());
            if (announced < 0 && row(line, facts)) {
                rows++;
            } else if (announced < 0 && footer.matches()) {
                announced = Long.parseLong(footer.group(1));
            } else if (announced < 0 && rows == 0 && !heading) {
                heading = true;
            } else if (announced >= 0 && !hint) {
                hint = true;
            } else {
                return false;
            }
            return true;
        }

        @Override
        public ScanInfo finish() {
            boolean whole = announced < 0 ? !heading && rows > 0 : announced == rows;
            List<Message> remarks = whole ? List.of() : List.of(Message.of("importer.systemd.cut"));
            return new ScanInfo("systemctl", "", "", null, whole, remarks);
        }
    }
}
