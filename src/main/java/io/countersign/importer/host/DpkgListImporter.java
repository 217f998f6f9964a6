package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what dpkg has installed: `dpkg -l` with its heading or without, `dpkg-query -W`, the latter with the columns
/// package, version and architecture, and `apt list --installed`. No finding; each installed package is a fact, one of which only the settings are
/// left is none.
final class DpkgListImporter extends LineImporter {
    private static final String NAME = "([a-z0-9][a-z0-9+.-]+)(?::[a-z0-9-]+)?";
    private static final String VERSION = "((?:\\d+:)?\\d[A-Za-z0-9.+~:-]*)";
    private static final String ARCHITECTURE =
            "(?:all|amd64|arm64|armel|armhf|i386|mips64el|mipsel|ppc64el|riscv64|s390x|loong64)";

    /// `dpkg -l`: the state wanted and the state found, then the columns.
    private static final Pattern LISTED =
            Pattern.compile("[uihrp]([ncHUFWti])[ R]?\\s+" + NAME + "\\s+" + VERSION + "\\s+" + ARCHITECTURE + "(?:\\s.*)?");

    /// What is known to dpkg and was never installed.
    private static final Pattern UNKNOWN = Pattern.compile("[uihrp]n\\s+\\S+\\s+<.*");

    private static final Pattern RULE = Pattern.compile("\\+\\+\\+-=+-.*");
    private static final Pattern QUERIED = Pattern.compile(NAME + "\\t" + VERSION);
    private static final Pattern COLUMNS = Pattern.compile(NAME + "\\t" + VERSION + "\\t" + ARCHITECTURE);

    /// `apt list --installed`: `now` is apt's word for what is on the machine.
    private static final Pattern NOW =
            Pattern.compile(NAME + "/(?:\\S+,)?now " + VERSION + " " + ARCHITECTURE + " \\[(?!residual-config).*\\]");

    DpkgListImporter() {
        super("dpkg-list", "dpkg");
    }

    /// Two columns of names and versions are dpkg's own where the package that every Debian has is among them.
    @Override
    boolean isOurs(List<String> lines) {
        boolean rule = lines.stream().limit(8).anyMatch(line -> RULE.matcher(line).matches());
        return rule
                || all(lines, line -> isListed(line.strip()))
                || all(lines.subList(lines.size() > 1 && !isNow(lines.getFirst()) ? 1 : 0, lines.size()), DpkgListImporter::isNow)
                || all(lines, line -> COLUMNS.matcher(line.strip()).matches())
                || (lines.stream().anyMatch(line -> line.startsWith("base-files\t"))
                        && all(lines, line -> QUERIED.matcher(line.strip()).matches()));
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Rows(sink);
    }

    private static boolean isListed(String line) {
        return LISTED.matcher(line).matches() || UNKNOWN.matcher(line).matches();
    }

    private static boolean isNow(String line) {
        return NOW.matcher(line.strip()).matches();
    }

    private static final class Rows implements LineReader {
        private static final int HEADINGS = 5;

        private final ReportSink sink;
        private boolean rows;
        private int headings;

        Rows(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            String row = line.strip();
            Matcher listed = LISTED.matcher(row);
            if (listed.matches()) {
                if (listed.group(1).equals("i")) {
                    add(listed.group(2), listed.group(3));
                }
                rows = true;
                return true;
            }
            for (Pattern pattern : List.of(COLUMNS, QUERIED, NOW)) {
                Matcher matcher = pattern.matcher(row);
                if (matcher.matches()) {
                    add(matcher.group(1), matcher.group(2));
                    rows = true;
                    return true;
                }
            }
            headings++;
            return UNKNOWN.matcher(row).matches() || (!rows && headings <= HEADINGS);
        }

        @Override
        public ScanInfo finish() {
            return LineReader.said("dpkg");
        }

        private void add(String name, String version) throws InterruptedException {
            sink.fact(new Fact.InstalledPackage("deb", name, version, ""));
        }
    }
}
