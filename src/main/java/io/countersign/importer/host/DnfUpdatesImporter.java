package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the updates that dnf and yum offer: `dnf updateinfo list` of versions 4 and 5, and `check-update`.
///
/// Each is a fact. An advisory on security is a finding for each package, with the severity that the distribution gives;
/// `check-update` does not say which updates are about security, and gives none.
final class DnfUpdatesImporter extends LineImporter {
    /// `yum` greets with the names of its plug-ins and mirrors.
    private static final Pattern NOISE = Pattern.compile(
            "Name\\s+Type\\s+Severity\\s+Package\\s+Issued|Loaded plugins:.*|\\s*:\\s.*|\\s\\* .*|Last metadata .*|Updating .*"
                    + "|updateinfo list done|Loading mirror speeds.*|(Determining|Repository) .*");

    private static final int HEADINGS = 1;

    DnfUpdatesImporter() {
        super("dnf-updates", "dnf updates");
    }

    @Override
    boolean isOurs(List<String> lines) {
        List<String> said = lines.stream().filter(line -> !isNoise(line)).toList();
        int first = (int) said.stream().limit(HEADINGS).takeWhile(line -> !isRow(line)).count();
        List<String> rows = said.subList(first, said.size()).stream()
                .takeWhile(line -> !DnfUpdates.isObsoleting(line))
                .toList();
        boolean list = first > 0 && said.getFirst().strip().endsWith(" Packages");
        return !rows.isEmpty() && !list && all(rows, DnfUpdatesImporter::isRow);
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new DnfUpdates(sink);
    }

    static boolean isNoise(String line) {
        return NOISE.matcher(line.stripTrailing()).matches();
    }

    private static boolean isRow(String line) {
        return DnfUpdates.ADVISORY.matcher(line.strip()).matches() || DnfUpdates.OFFERED.matcher(line.strip()).matches();
    }
}
