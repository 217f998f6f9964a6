package io.countersign.importer.tabular;

import io.countersign.importer.CvssScores;
import io.countersign.importer.Identity;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One finding of DefectDojo's generic import while its fields are read, in whatever order they come. Every row is a
/// finding: that it is called inactive, mitigated or a false positive is its status, and closes nothing.
final class GenericFinding {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|]+");
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");

    final CvssScores scores = new CvssScores();
    final Set<String> identifiers = new LinkedHashSet<>();
    final List<String> states = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    String title = "";
    String severity = "";
    String solution = "";
    String references = "";
    String weakness = "";
    String component = "";
    String version = "";
    String fixedVersion = "";
    String file = "";
    String line = "";
    Place place = Place.NOWHERE;

    /// Adds what may be several identifiers, set apart by commas or blanks.
    void identify(String given) {
        SEPARATORS.splitAsStream(given.strip()).filter(part -> !part.isEmpty()).forEach(identifiers::add);
    }

    /// Adds a state that the row is in, where it says yes.
    void state(String says, String state) {
        if (says.strip().equalsIgnoreCase("true")) {
            states.add(state);
        }
    }

    Finding finding() {
        List<String> names = List.copyOf(identifiers);
        String leading = names.isEmpty() ? title : names.getFirst();
        String shown = file.isEmpty() || !DIGITS.matcher(line).matches() ? file : file + ":" + line;
        Place where = file.isEmpty()
                ? place
                : new Place("", place.host(), place.port(), place.protocol(), shown);
        String spot = file.isEmpty() ? place.host() + ":" + place.port() + place.path() : file;
        return new Finding(
                Identity.of(FindingKind.VULNERABILITY, leading, component, place.equals(Place.NOWHERE) ? file : spot),
                FindingKind.VULNERABILITY,
                new Advisory(
                        leading,
                        names,
                        title.isBlank() ? leading : title.strip(),
                        String.join("\n\n", texts),
                        solution,
                        references(),
                        weaknesses()),
                scores.rating(severity),
                new Component(component, version, fixedVersion, ""),
                where,
                String.join(", ", states));
    }

    private List<String> references() {
        return references.lines().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    private List<String> weaknesses() {
        return Stream.of(weakness.strip().toUpperCase(Locale.ROOT).replaceFirst("^CWE-", ""))
                .filter(DIGITS.asMatchPredicate())
                .map(number -> "CWE-" + number)
                .toList();
    }
}
