package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.importer.XmlElements;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The vulnerabilities that a report defines, by their identifiers in lower case.
final class NexposeDefinitions {
    private final Map<String, Definition> definitions = new HashMap<>();
    private final TextBudget budget = new TextBudget();

    /// What a test refers to.
    record Definition(Advisory advisory, Rating rating) {}

    /// Reads the definitions of the report whose root starts here, wherever they stand.
    void read(XmlElements in) throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "VulnerabilityDefinitions" -> in.children(_ -> definition(in));
                case "nodes", "node" -> read(in);
                default -> {}
            }
        });
    }

    private void definition(XmlElements in) throws IOException, InterruptedException {
        String id = in.attribute("id");
        String level = in.attribute("severity");
        AdvisoryText text = new AdvisoryText();
        CvssScores scores = new CvssScores();
        text.title(in.attribute("title"));
        scores.add(SeverityScale.CVSS2, in.attribute("cvssVector"), in.attribute("cvssScore"));
        scores.add(SeverityScale.CVSS3, in.attribute("cvssV3Vector"), in.attribute("cvssV3Score"));
        in.children(name -> {
            switch (name) {
                case "description" -> text.describe(words(in));
                case "solution" -> text.solution(words(in));
                case "references" -> in.children(_ -> reference(in, text));
                default -> {}
            }
        });
        Advisory advisory = budget.keep(text.advisory(key(id), id));
        Rating rating = VendorScale.rating(VendorScale.nexpose(level), level, scores.best());
        definitions.put(key(id), new Definition(advisory, rating));
    }

    private static void reference(XmlElements in, AdvisoryText text) throws IOException {
        String source = in.attribute("source").toUpperCase(Locale.ROOT);
        String value = in.text();
        switch (source) {
            case "CVE" -> text.cves(value);
            case "CWE" -> text.weaknesses(value);
            case "URL" -> text.reference(value);
            default -> text.name(source + ":" + value);
        }
    }

    /// What a test found, as far as the report defines it.
    Definition get(String id) {
        Definition known = definitions.get(key(id));
        return known == null
                ? new Definition(
                        new Advisory(key(id), List.of(id), id, "", "", List.of(), List.of()),
                        Rating.chosen(Severity.MEDIUM))
                : known;
    }

    boolean isShortened() {
        return budget.isSpent();
    }

    static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /// The words of nested paragraphs and lists; a link has its address in an attribute.
    private static String words(XmlElements in) throws IOException {
        String text = in.text(name -> name.equals("URLLink") ? " " + in.attribute("LinkURL") + " " : "\n");
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
