package io.countersign.importer.host;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One list of updates of dnf or yum while it is read.
final class DnfUpdates implements LineReader {
    /// Version 4: `advisory type package`, the type of those on security as `Important/Sec.`. Version 5:
    /// `advisory type severity package day time`.
    static final Pattern ADVISORY = Pattern.compile(
            "(?=\\S*?-\\d)(\\S+)\\s+(?:(\\w+)/Sec\\.|(security|bugfix|enhancement|newpackage|unspecified))"
                    + "(?:\\s+(Critical|Important|Moderate|Low|None|Unspecified))?\\s+(\\S+)(?:\\s+\\d{4}-\\d{2}-\\d{2} \\S+)?");

    /// `check-update`: `name.architecture  version  repository`; the repository of what is installed begins with `@`.
    static final Pattern OFFERED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9+._-]*)\\." + RpmPackage.ARCHITECTURE
            + "\\s+((?:\\d+:)?[^\\s-]+-\\S+)\\s+([^@\\s]\\S*)");

    private static final int HEADINGS = 1;

    private final ReportSink sink;
    private boolean rows;
    private int headings;
    private boolean obsoleting;

    DnfUpdates(ReportSink sink) {
        this.sink = sink;
    }

    /// What comes after this replaces other packages, and was listed above already.
    static boolean isObsoleting(String line) {
        return line.strip().equals("Obsoleting Packages");
    }

    @Override
    public boolean line(String line) throws InterruptedException {
        String row = line.strip();
        Matcher advisory = ADVISORY.matcher(row);
        Optional<RpmPackage> about =
                advisory.matches() ? RpmPackage.of(advisory.group(5)) : Optional.empty();
        if (about.isPresent()) {
            rows = true;
            advisory(advisory, about.get());
            return true;
        }
        Matcher offered = OFFERED.matcher(row);
        obsoleting |= isObsoleting(row);
        if (obsoleting) {
            return true;
        }
        if (offered.matches()) {
            rows = true;
            sink.fact(new Fact.Update(offered.group(1), "", offered.group(2), false));
            return true;
        }
        headings += DnfUpdatesImporter.isNoise(line) ? 0 : 1;
        return DnfUpdatesImporter.isNoise(line) || (!rows && headings <= HEADINGS);
    }

    @Override
    public ScanInfo finish() {
        return LineReader.said("dnf");
    }

    private void advisory(Matcher row, RpmPackage update) throws InterruptedException {
        boolean security = row.group(2) != null || "security".equals(row.group(3));
        sink.fact(new Fact.Update(update.name(), "", update.version(), security));
        if (!security) {
            return;
        }
        String id = row.group(1);
        sink.finding(new Finding(
                Identity.of(FindingKind.VULNERABILITY, id, update.name(), ""),
                FindingKind.VULNERABILITY,
                new Advisory(id, List.of(id), "Security update not installed", "", "", List.of(), List.of()),
                rating(row.group(2) == null ? row.group(4) : row.group(2)),
                new Component(update.name(), "", update.version(), ""),
                Place.NOWHERE,
                ""));
    }

    /// An advisory without a severity counts as medium, like a security update of apt.
    private static Rating rating(@Nullable String word) {
        return word == null || word.equals("None") || !SeverityWords.says(word)
                ? Rating.chosen(Severity.MEDIUM)
                : Rating.word(SeverityWords.of(word), word);
    }
}
