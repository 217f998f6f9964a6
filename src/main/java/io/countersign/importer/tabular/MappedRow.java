package io.countersign.importer.tabular;

import io.countersign.importer.CsvRow;
import io.countersign.importer.CvssScores;
import io.countersign.importer.Days;
import io.countersign.importer.Identity;
import io.countersign.importer.PlainText;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One row of a table, seen through a mapping.
final class MappedRow {
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|，；、\\[\\]\"]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");

    private final CsvRow row;
    private final ColumnMapping mapping;
    private final List<String> identifiers;

    MappedRow(CsvRow row, ColumnMapping mapping) {
        this.row = row;
        this.mapping = mapping;
        this.identifiers = identifiers(get(TableField.IDENTIFIER));
    }

    /// What the row is called; empty where it has neither title nor identifier.
    String title() {
        String title = get(TableField.TITLE);
        return !title.isEmpty() || identifiers.isEmpty() ? title : identifiers.getFirst();
    }

    String identifier() {
        return identifiers.isEmpty() ? title() : identifiers.getFirst();
    }

    /// What the row is about: a component with its version, or where it is.
    String subject() {
        String component = (get(TableField.COMPONENT) + " " + get(TableField.VERSION)).strip();
        Place place = place();
        String host = place.port() == 0 ? place.host() : place.host() + ":" + place.port();
        return Stream.of(component, host, place.path())
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The row's own word for what became of it, or what it came to.
    String state() {
        String result = get(TableField.RESULT);
        return result.isEmpty() ? get(TableField.STATUS) : result;
    }

    boolean isPassed() {
        return says(mapping.passed());
    }

    boolean isClosed() {
        return says(mapping.closed());
    }

    /// What a severity's word means by the mapping; empty where it does not hold the word.
    Optional<Severity> severity() {
        String word = get(TableField.SEVERITY);
        for (Map.Entry<String, Severity> entry : mapping.severities().entrySet()) {
            String key = entry.getKey();
            boolean above = key.startsWith(">") && NUMBER.matcher(word).matches() && isAbove(word, key.substring(1));
            if (above || key.equalsIgnoreCase(word)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    Finding finding() {
        FindingKind kind = mapping.target() == ColumnMapping.Target.MISCONFIGURATION
                ? FindingKind.MISCONFIGURATION
                : FindingKind.VULNERABILITY;
        Place place = place();
        String component = get(TableField.COMPONENT);
        String spot = place.path().isEmpty() && place.port() > 0 ? ":" + place.port() : place.path();
        return new Finding(
                Identity.of(kind, identifier(), component, place.host() + spot),
                kind,
                new Advisory(
                        identifier(),
                        identifiers,
                        title(),
                        PlainText.ofHtml(get(TableField.DESCRIPTION)),
                        PlainText.ofHtml(get(TableField.SOLUTION)),
                        get(TableField.REFERENCES).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                        List.of()),
                rating(),
                new Component(component, get(TableField.VERSION), get(TableField.FIXED_VERSION), ""),
                place,
                state());
    }

    FeedbackItem feedback() {
        FeedbackResult result = isPassed() ? FeedbackResult.PASSED
                : isClosed() ? FeedbackResult.EXEMPT : FeedbackResult.FAILED;
        String message = String.join(
                "\n\n",
                Stream.of(get(TableField.DESCRIPTION), get(TableField.SOLUTION))
                        .filter(text -> !text.isEmpty())
                        .map(PlainText::ofHtml)
                        .toList());
        return new FeedbackItem(
                mapping.platform(),
                identifier(),
                title(),
                result,
                state(),
                subject(),
                message,
                Days.find(get(TableField.DUE_DAY)));
    }

    /// The score stands beside the word: what a vendor calls urgent is his own judgement, and never read as CVSS.
    private Rating rating() {
        String given = get(TableField.SEVERITY);
        CvssScores scores = new CvssScores();
        String cvss = get(TableField.CVSS);
        boolean vector = cvss.contains("/AV:") || cvss.startsWith("AV:");
        scores.add(SeverityScale.CVSS3, vector ? cvss : "", vector ? "" : cvss);
        CvssScores.Score score = scores.best();
        int tenths = score == null ? 0 : score.tenths();
        String known = score == null ? "" : score.vector();
        if (given.isEmpty()) {
            return score == null
                    ? Rating.chosen(Severity.INFO)
                    : new Rating(Severity.ofCvss(tenths), cvss, score.scale(), tenths, known);
        }
        SeverityScale scale = NUMBER.matcher(given).matches() ? SeverityScale.VENDOR : SeverityScale.WORD;
        return new Rating(severity().orElse(Severity.INFO), given, scale, tenths, known);
    }

    private Place place() {
        int port = Location.port(get(TableField.PORT));
        String protocol = get(TableField.PROTOCOL).toLowerCase(Locale.ROOT);
        String known = List.of("tcp", "udp", "sctp").contains(protocol) ? protocol : "";
        return new Place("", get(TableField.HOST), port, known.isEmpty() && port > 0 ? "tcp" : known, get(TableField.PATH));
    }

    private boolean says(SequencedSet<String> words) {
        return Stream.of(get(TableField.STATUS), get(TableField.RESULT))
                .anyMatch(given -> words.stream().anyMatch(given::equalsIgnoreCase));
    }

    private String get(TableField field) {
        String column = mapping.columns().get(field);
        return column == null ? "" : row.get(column);
    }

    private static boolean isAbove(String number, String least) {
        return NUMBER.matcher(least).matches() && Double.parseDouble(number) > Double.parseDouble(least);
    }

    private static List<String> identifiers(String given) {
        List<String> cves = CVE.matcher(given)
                .results()
                .map(found -> Objects.requireNonNull(found.group()).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return cves.isEmpty()
                ? SEPARATORS.splitAsStream(given).filter(part -> !part.isEmpty()).distinct().toList()
                : cves;
    }
}
