package io.countersign.dossier.print;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages as a person names them: `1-3,5`.
public final class PageRanges {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:\\s*[-–]\\s*([0-9]{1,6}))?");

    private PageRanges() {}

    /// @param words empty for all pages
    /// @return the numbers, from 1; empty where the words name pages that are not there, or are no pages
    public static Optional<SortedSet<Integer>> parse(String words, int total) {
        SortedSet<Integer> pages = new TreeSet<>();
        String named = words.isBlank() ? "1-" + total : words;
        for (String part : named.split("[,，、]", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first < 1 || last < first || last > total) {
                return Optional.empty();
            }
            for (int page = first; page <= last; page++) {
                pages.add(page);
            }
        }
        return Optional.of(pages);
    }
}
