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
import org.jspecify.annotations.Nullable;

/// Reads lists of files with their modes: `find -printf '%m\t%u\t%g\t%y\t%p\n'`, or the same with blanks between, with
/// the size before the path, with the mode in letters (`%M`), or ended by `\0`; `find -ls`; and
/// `stat -c '%a %U %G %F %n'` in English or Chinese. No finding; each row is a file. What find complains of between the rows
/// was not looked at, and is counted among the lines that make no sense.
final class FileModesImporter extends LineImporter {
    private static final String PATH = "(?<path>\\.{0,2}/.*|\\.{1,2})";
    private static final String LETTERS = "(?<letters>[-dlbcps][-rwxsStT]{9})";

    private static final Pattern FIND = Pattern.compile(
            "(?:(?<mode>[0-7]{1,4})|" + LETTERS + ")[\\t ](?<user>[^\\t ]+)[\\t ](?<group>[^\\t ]+)"
                    + "[\\t ](?:(?<type>[a-zA-Z?])[\\t ])?(?:[0-9]+[\\t ])?" + PATH,
            Pattern.DOTALL);

    private static final Pattern LS = Pattern.compile("\\s*[0-9]+\\s+[0-9]+\\s+" + LETTERS
            + "\\s+[0-9]+\\s+(?<user>\\S+)\\s+(?<group>\\S+)\\s+(?:[0-9]+|[0-9]+,\\s+[0-9]+)"
            + "\\s+\\S+\\s+[0-9]{1,2}\\s+[0-9:]{4,5}\\s" + PATH);

    private static final Pattern STAT =
            Pattern.compile("(?<mode>[0-7]{1,4}) (?<user>\\S+) (?<group>\\S+) (?<type>[^/.]+) " + PATH);

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
        List<String> rows = lines.stream().filter(line -> !line.startsWith("find: ")).toList();
        return !rows.isEmpty() && (all(rows, FileModesImporter::isFind) || all(rows, FileModesImporter::isStat));
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

    private static boolean isFind(String line) {
        return find(line) != null;
    }

    /// A row of find; one without the file's type says too little.
    private static @Nullable Matcher find(String line) {
        Matcher row = FIND.matcher(line);
        if (row.matches()) {
            return row.group("letters") == null && row.group("type") == null ? null : row;
        }
        Matcher ls = LS.matcher(line);
        return ls.matches() ? ls : null;
    }

    private static boolean isStat(String line) {
        Matcher row = STAT.matcher(line);
        return row.matches() && TYPES.containsKey(row.group("type"));
    }

    private static final class Rows implements LineReader {
        private final ReportSink sink;
        private String tool = "find";

        Rows(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher find = find(line);
            if (find != null) {
                String letters = find.group("letters");
                add(
                        find,
                        letters == null ? find.group("type") : type(letters),
                        letters == null ? Integer.parseInt(find.group("mode"), 8) : mode(letters));
                return true;
            }
            Matcher stat = STAT.matcher(line);
            if (stat.matches()) {
                tool = "stat";
                add(stat, TYPES.getOrDefault(stat.group("type"), "?"), Integer.parseInt(stat.group("mode"), 8));
                return true;
            }
            return false;
        }

        private static String type(String letters) {
            return letters.startsWith("-") ? "f" : letters.substring(0, 1);
        }

        /// The bits of `rwsr-xr-t`: a small s or t is a bit of its own and the right to execute, a capital one the former
        /// alone.
        private static int mode(String letters) {
            int rights = 0;
            int special = 0;
            for (int at = 1; at < letters.length(); at++) {
                char letter = letters.charAt(at);
                rights = (rights << 1) | ("-ST".indexOf(letter) < 0 ? 1 : 0);
                if (at % 3 == 0) {
                    special = (special << 1) | ("sStT".indexOf(letter) < 0 ? 0 : 1);
                }
            }
            return (special << 9) | rights;
        }

        @Override
        public ScanInfo finish() {
            return LineReader.said(tool);
        }

        private void add(Matcher row, String type, int mode) throws InterruptedException {
            String path = row.group("path");
            int target = row.pattern() == LS && type.equals("l") ? path.indexOf(" -> ") : -1;
            sink.fact(new Fact.FileMode(
                    target < 0 ? path : path.substring(0, target), type, mode, row.group("user"), row.group("group")));
        }
    }
}
