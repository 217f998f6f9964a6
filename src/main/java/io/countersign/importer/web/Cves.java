package io.countersign.importer.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The CVE identifiers that web scanners mention within texts.
final class Cves {
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,7}", Pattern.CASE_INSENSITIVE);

    private Cves() {}

    /// Those that the texts mention, each once, and after them a tool's own identifiers that are not empty.
    static List<String> before(List<String> texts, String... own) {
        Stream<String> cves = texts.stream()
                .flatMap(text -> CVE.matcher(text).results().map(MatchResult::group))
                .map(cve -> cve.toUpperCase(Locale.ROOT));
        return Stream.concat(cves, Stream.of(own))
                .filter(identifier -> !identifier.isEmpty())
                .distinct()
                .toList();
    }
}
