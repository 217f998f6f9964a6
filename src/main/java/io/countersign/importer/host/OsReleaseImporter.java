package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `/etc/os-release` as systemd specifies it: assignments of a shell. No finding; the fields that tell the system and
/// its release are values.
final class OsReleaseImporter extends LineImporter {
    private static final Pattern ROW = Pattern.compile("([A-Z][A-Z0-9_]*)=(.*)");
    private static final Map<String, String> VALUES = Map.of(
            "NAME", "os.name",
            "VERSION_ID", "os.version",
            "PRETTY_NAME", "os.full-name",
            "ID", "os.id",
            "ID_LIKE", "os.id-like",
            "VERSION_CODENAME", "os.codename",
            "SUPPORT_END", "os.support-end",
            "BUILD_ID", "os.build",
            "VARIANT_ID", "os.variant");

    OsReleaseImporter() {
        super("os-release", "os-release");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return all(lines, OsReleaseImporter::isRow)
                && lines.stream().anyMatch(line -> line.startsWith("ID="))
                && lines.stream().anyMatch(line -> line.startsWith("NAME=") || line.startsWith("PRETTY_NAME="));
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new LineReader() {
            @Override
            public boolean line(String line) throws InterruptedException {
                Matcher row = ROW.matcher(line.strip());
                String name = row.matches() ? VALUES.get(row.group(1)) : null;
                if (name != null) {
                    sink.fact(new Fact.Value(name, unquoted(row.group(2))));
                }
                return isRow(line);
            }

            @Override
            public ScanInfo finish() {
                return LineReader.said("os-release");
            }
        };
    }

    /// A value that opens a quote and does not close it is cut off.
    private static boolean isRow(String line) {
        Matcher row = ROW.matcher(line.strip());
        if (!row.matches()) {
            return line.startsWith("#");
        }
        String value = row.group(2);
        boolean quoted = value.startsWith("\"") || value.startsWith("'");
        return !quoted || (value.length() > 1 && value.charAt(value.length() - 1) == value.charAt(0));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
        return (quoted ? value.substring(1, value.length() - 1) : value).replaceAll("\\\\([\"$`\\\\])", "$1");
    }
}
