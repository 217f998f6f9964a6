package io.countersign.importer.network;

import io.countersign.model.finding.Advisory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers what a report says of one kind of finding, in whatever order it comes. Nothing is taken twice. Texts are
/// plain: whoever reads a format whose texts are HTML takes the markup out first.
final class AdvisoryText {
    private static final Pattern CVE = Pattern.compile("(?i)\\b(?:CVE|CAN)-[0-9]{4}-[0-9]{4,}\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Set<String> cves = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<String> weaknesses = new LinkedHashSet<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String title = "";
    private String solution = "";

    void title(String text) {
        title = title.isEmpty() ? text : title;
    }

    /// Adds a paragraph to the description; `N/A` says nothing.
    void describe(String text) {
        String plain = plain(text);
        if (!plain.isEmpty() && !paragraphs.contains(plain)) {
            paragraphs.add(plain);
        }
    }

    boolean isDescribed() {
        return !paragraphs.isEmpty();
    }

    void solution(String text) {
        solution = solution.isEmpty() ? plain(text) : solution;
    }

    /// Every CVE that stands in a text; the old word `CAN` for it is mended.
    void cves(String text) {
        Matcher matcher = CVE.matcher(text);
        while (matcher.find()) {
            cves.add(matcher.group().toUpperCase(Locale.ROOT).replaceFirst("^CAN", "CVE"));
        }
    }

    /// Another name, which stands behind the CVE.
    void name(String name) {
        if (!name.isBlank()) {
            names.add(name.strip());
        }
    }

    /// Every address of a list, one a line or set apart by blanks or commas.
    void references(String list) {
        for (String one : list.split("[\\s,]+", -1)) {
            reference(one.startsWith("URL:") ? one.substring("URL:".length()) : one);
        }
    }

    void reference(String address) {
        if (!address.isBlank()) {
            references.add(address.strip());
        }
    }

    /// Every CWE of a list of numbers, with or without the word.
    void weaknesses(String list) {
        Matcher matcher = NUMBER.matcher(list);
        while (matcher.find()) {
            weaknesses.add("CWE-" + matcher.group());
        }
    }

    /// The texts as they are now.
    ///
    /// @param key identifies them within the format
    /// @param own the scanner's own name for it, such as a plugin's number; leads where there is no CVE
    Advisory advisory(String key, String own) {
        List<String> identifiers = new ArrayList<>(cves);
        if (!own.isEmpty() && !cves.contains(own)) {
            identifiers.add(own);
        }
        names.stream().filter(name -> !identifiers.contains(name)).forEach(identifiers::add);
        return new Advisory(
                key,
                identifiers,
                title.isEmpty() ? own : title,
                String.join("\n\n", paragraphs),
                solution,
                List.copyOf(references),
                List.copyOf(weaknesses));
    }

    private static String plain(String text) {
        String plain = text.strip();
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "n/a", "none", "-", "'-" -> "";
            default -> plain;
        };
    }
}
