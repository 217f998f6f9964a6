package io.countersign.importer.host;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One report of debsecan while it is read. In the format `detail` a heading is followed by indented lines.
final class DebsecanReport implements LineReader {
    /// How much is kept of one vulnerability; a real one has a few lines.
    private static final int LONGEST = 20_000;

    private static final String ID = "(CVE-\\d{4}-\\d{4,}|TEMP-\\d{7}-[0-9A-F]{6}|DSA-\\d+(?:-\\d+)?)";
    private static final String NOTES = "(?: \\(([a-z][a-z ,?]*)\\))?";

    /// The first line of a vulnerability in the format `detail`.
    static final Pattern HEADING = Pattern.compile(ID + NOTES);

    private static final Pattern ROW = Pattern.compile(ID + " ([a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?)" + NOTES);
    private static final Pattern INSTALLED = Pattern.compile("  installed: (\\S+) (\\S+)");
    private static final Pattern FIXED =
            Pattern.compile("  fixed (?:on branch|package):\\s+\\S+ (\\d\\S*) \\(source package\\)");

    /// Printed where a package of the system has a version that Debian does not allow.
    private static final Pattern WARNING = Pattern.compile("invalid (?:source )?version \\S+ of package \\S+");

    private static final Pattern URGENCY = Pattern.compile("([a-z]+) urgency");

    private final ReportSink sink;
    private final StringBuilder description = new StringBuilder();
    private final List<String> solution = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();
    private String id = "";
    private String notes = "";
    private String name = "";
    private String version = "";
    private boolean suite;

    DebsecanReport(ReportSink sink) {
        this.sink = sink;
    }

    static boolean isRow(String line) {
        return ROW.matcher(line.stripTrailing()).matches();
    }

    static boolean isHeading(String line) {
        return HEADING.matcher(line.stripTrailing()).matches();
    }

    static boolean isWarning(String line) {
        return WARNING.matcher(line.stripTrailing()).matches();
    }

    @Override
    public boolean line(String line) throws InterruptedException {
        String text = line.stripTrailing();
        Matcher row = ROW.matcher(text);
        if (row.matches()) {
            begin(row.group(1), row.group(3) == null ? "" : row.group(3));
            name = row.group(2);
            return true;
        }
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            begin(heading.group(1), heading.group(2) == null ? "" : heading.group(2));
            return true;
        }
        if (text.startsWith("  ") && !id.isEmpty()) {
            return detail(text);
        }
        return isWarning(text);
    }

    /// Without `--suite` no row is ever called fixed: debsecan does not know what the release offers.
    @Override
    public ScanInfo finish() throws InterruptedException {
        boolean cut = !id.isEmpty() && name.isEmpty();
        emit();
        Message[] remarks = suite ? new Message[0] : new Message[] {Message.of("importer.debsecan.no-suite")};
        return new ScanInfo("debsecan", "", "", null, !cut, List.of(remarks));
    }

    private boolean detail(String text) {
        if (description.length() + solution.size() > LONGEST) {
            return false;
        }
        Matcher installed = INSTALLED.matcher(text);
        Matcher fix = FIXED.matcher(text);
        if (installed.matches()) {
            name = installed.group(1);
            version = installed.group(2);
        } else if (text.startsWith("  fix")) {
            solution.add(text.strip());
            suite |= text.startsWith("  fix is available");
            if (fix.matches()) {
                fixed.add(fix.group(1));
            }
        } else if (name.isEmpty()) {
            description.append(description.isEmpty() ? "" : " ").append(text.strip());
        }
        return true;
    }

    private void begin(String identifier, String given) throws InterruptedException {
        emit();
        id = identifier;
        notes = given;
        name = "";
        version = "";
        fixed.clear();
        solution.clear();
        description.setLength(0);
        suite |= given.startsWith("fixed") || given.contains("obsolete");
    }

    /// Several branches have a version each, of which none says that it is the one of this system.
    private void emit() throws InterruptedException {
        if (name.isEmpty()) {
            return;
        }
        sink.finding(new Finding(
                Identity.of(FindingKind.VULNERABILITY, id, name, ""),
                FindingKind.VULNERABILITY,
                new Advisory(
                        id,
                        List.of(id),
                        description.isEmpty() ? id : description.toString(),
                        "",
                        String.join("\n", solution),
                        List.of(),
                        List.of()),
                rating(),
                new Component(name, version, fixed.size() == 1 ? fixed.getFirst() : "", ""),
                Place.NOWHERE,
                notes));
    }

    /// Where Debian has given no urgency yet, a vulnerability counts as medium.
    private Rating rating() {
        Matcher urgency = URGENCY.matcher(notes);
        if (!urgency.find()) {
            return Rating.chosen(Severity.MEDIUM);
        }
        Severity severity =
                switch (urgency.group(1)) {
                    case "high" -> Severity.HIGH;
                    case "medium" -> Severity.MEDIUM;
                    case "low" -> Severity.LOW;
                    default -> Severity.INFO;
                };
        return Rating.word(severity, urgency.group());
    }
}
