package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what RPM has installed: `rpm -qa`, the same with the columns name, version-release and architecture, and
/// `dnf list installed`. No finding; each package is a fact, but not the keys that RPM keeps among them.
final class RpmListImporter extends LineImporter {
    private static final Pattern COLUMNS =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9+._-]*)\\t((?:\\d+:)?[^\\s-]+-[^\\s-]+)\\t" + RpmPackage.ARCHITECTURE);

    /// `name.architecture  version  @repository`
    private static final Pattern LISTED = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9+._-]*)\\." + RpmPackage.ARCHITECTURE + "\\s+((?:\\d+:)?[^\\s-]+-\\S+)\\s+@\\S*");

    private static final int HEADINGS = 2;

    RpmListImporter() {
        super("rpm-list", "rpm");
    }

    @Override
    boolean isOurs(List<String> lines) {
        List<String> rows = lines.stream()
                .skip(lines.stream().limit(HEADINGS).takeWhile(line -> !isRow(line)).count())
                .toList();
        boolean headed = rows.size() < lines.size();
        return !rows.isEmpty()
                && all(rows, RpmListImporter::isRow)
                && (!headed || LISTED.matcher(rows.getFirst().strip()).matches());
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new LineReader() {
            private boolean rows;
            private int headings;

            @Override
            public boolean line(String line) throws InterruptedException {
                Optional<RpmPackage> installed = row(line.strip());
                if (installed.isPresent()) {
                    rows = true;
                    RpmPackage one = installed.get();
                    sink.fact(new Fact.InstalledPackage("rpm", one.name(), one.version(), ""));
                    return true;
                }
                headings++;
                return RpmPackage.isKey(line.strip()) || (!rows && headings <= HEADINGS);
            }

            @Override
            public ScanInfo finish() {
                return LineReader.said("rpm");
            }
        };
    }

    private static boolean isRow(String line) {
        return row(line.strip()).isPresent() || RpmPackage.isKey(line.strip());
    }

    private static Optional<RpmPackage> row(String line) {
        for (Pattern pattern : List.of(COLUMNS, LISTED)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return Optional.of(new RpmPackage(matcher.group(1), matcher.group(2)));
            }
        }
        return RpmPackage.of(line);
    }
}
