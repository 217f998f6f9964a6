package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import java.util.List;

/// Reads debsecan, in the formats `summary` (its usual one), `simple` and `detail`. One finding for each vulnerability in each
/// package. Its formats `bugs` and `packages` say too little, and `report` is a letter.
final class DebsecanImporter extends LineImporter {
    DebsecanImporter() {
        super("debsecan", "debsecan");
    }

    @Override
    boolean isOurs(List<String> all) {
        List<String> lines =
                all.stream().filter(line -> !DebsecanReport.isWarning(line)).toList();
        if (lines.isEmpty()) {
            return false;
        }
        if (lines.size() > 1 && DebsecanReport.HEADING.matcher(lines.getFirst().stripTrailing()).matches()) {
            return all(lines, line -> line.startsWith("  ") || DebsecanReport.isHeading(line))
                    && lines.stream().anyMatch(line -> line.startsWith("  installed: "));
        }
        return all(lines, DebsecanReport::isRow);
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new DebsecanReport(sink);
    }
}
