package io.countersign.importer.host;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.ReportSink;
import io.countersign.importer.TextLines;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.parse.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lists of files with their modes: `find -printf '%m\t%u\t%g\t%y\t%p\n'`, or the same ended by `\0`, and
/// `stat -c '%a %U %G %F %n'` in English or Chinese. No finding; each row is a file.
final class FileModesImporter extends LineImporter {
    private static final Pattern FIND =
            Pattern.compile("([0-7]{1,4})\\t([^\\t]+)\\t([^\\t]+)\\t([a-zA-Z?])\\t(\\.{0,2}/.*|\\.{1,2})", Pattern.DOTALL);

    private static final Pattern STAT = Pattern.compile("([0-7]{1,4}) (\\S+) (\\S+) ([^/.]+) (\\.{0,2}/.*|\\.{1,2})");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("regular file", "f"),
            Map.entry("regular empty file", "f"),
            Map.entry("directory", "d"),
            Map.entry("symbolic link", "l"),
            Map.entry("fifo", "p"),
            Map.entry("socket", "s"),
            Map.entry("block special file", "b"),
            Map.entry("character special file", "c"),
            Map.entry("普通文件", "f"),
            Map.entry("一般文件", "f"),
            Map.entry("普通空文件", "f"),
            Map.entry("一般空文件", "f"),
            Map.entry("目录", "d"),
            Map.entry("符号链接", "l"),
            Map.entry("先进先出", "p"),
            Map.entry("套接字", "s"),
            Map.entry("块特殊文件", "b"),
            Map.entry("字符特殊文件", "c"));

    FileModesImporter() {
        super("file-modes", "find, stat");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return all(lines, line -> FIND.matcher(line).matches()) || all(lines, FileModesImporter::isStat);
    }

    @Override
    List<String> lines(Head head) {
        return head.text().indexOf('\0') < 0
                ? super.lines(head)
                : Arrays.asList(head.text().split("\0", -1));
    }

    @Override
    TextLines open(Content content) throws IOException {
        InputStream start = content.open();
        byte[] bytes = start.readNBytes(Head.SIZE);
        boolean utf16 = !TextEncoding.detect(bytes).charset().equals(StandardCharsets.UTF_8);
        boolean nul = !utf16 && new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        return nul ? TextLines.endedByNul(content.open()) : new TextLines(content.open());
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Rows(sink);
    }

    private static boolean isStat(String line) {
        Matcher row = STAT.matcher(line);
        return row.matches() && TYPES.containsKey(row.group(4));
    }

    private static final class Rows implements LineReader {
        private final ReportSink sink;
        private String tool = "find";

        Rows(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher find = FIND.matcher(line);
            if (find.matches()) {
                add(find, find.group(4));
                return true;
            }
            Matcher stat = STAT.matcher(line);
            if (stat.matches()) {
                tool = "stat";
                add(stat, TYPES.getOrDefault(stat.group(4), "?"));
                return true;
            }
            return false;
        }

        @Override
        public ScanInfo finish() {
            return LineReader.said(tool);
        }

        private void add(Matcher row, String type) throws InterruptedException {
            int mode = Integer.parseInt(row.group(1), 8);
            sink.fact(new Fact.FileMode(row.group(5), type, mode, row.group(2), row.group(3)));
        }
    }
}
