package io.countersign.logic.documents;

import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.review.Citation;
import java.util.List;
import java.util.regex.Pattern;

/// A sentence, a row, a heading or a line of code, with what stands around it in the page.
///
/// @param file the page
/// @param line where the passage starts
/// @param kind what that line is
/// @param source the words of that line
/// @param text the words of the passage
/// @param section counts the headings above
/// @param heading the heading above, with those above it
/// @param lead the prose that a list, a table or a piece of code stands under, else the sentence before
/// @param code the code that directly follows, or nothing
/// @param columns the table's headings, for a row
/// @param meaning what the words name
/// @param around what the heading, the lead and the columns name
/// @param folded text, heading, lead and columns in lower case, to find out fast what need not be looked at closely
record Passage(
        String file,
        int line,
        Kind kind,
        String source,
        String text,
        int section,
        String heading,
        String lead,
        String code,
        List<String> columns,
        Meaning meaning,
        Meaning around,
        String folded) {
    /// Stands between a heading and the one below it.
    static final String BELOW = " / ";

    private static final int LONGEST_QUOTE = 300;

    /// Whether the words themselves say it.
    boolean says(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /// Whether the words, or what they stand under, name the concept.
    boolean isAbout(Concept concept) {
        return meaning.has(concept) || around.has(concept);
    }

    /// Whether one of these, in lower case, stands in the passage or in what it stands under.
    boolean hints(String... stems) {
        for (String stem : stems) {
            if (folded.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is said of the passage by what it stands under.
    boolean standsUnder(Pattern pattern) {
        return pattern.matcher(heading).find()
                || pattern.matcher(lead).find()
                || pattern.matcher(String.join(" ", columns)).find();
    }

    /// Whether something is asked.
    boolean asks() {
        return text.endsWith("?") || text.endsWith("？");
    }

    /// Whether it stands under a question.
    boolean answers() {
        return lead.endsWith("?") || lead.endsWith("？");
    }

    /// Whether it answers a question that has these words.
    boolean isQuestioned(Pattern pattern) {
        return answers() && pattern.matcher(lead).find();
    }

    boolean isCode() {
        return kind == Kind.CODE;
    }

    boolean isHeading() {
        return switch (kind) {
            case TITLE, HEADING, SUBHEADING, TABLE_HEAD -> true;
            case TEXT, LIST_ITEM, TABLE_ROW, CODE -> false;
        };
    }

    /// The heading right above, without those above it.
    String title() {
        int last = heading.lastIndexOf(BELOW);
        return last < 0 ? heading : heading.substring(last + BELOW.length());
    }

    /// The cells of a row.
    List<String> cells() {
        return List.of(text.split(" \\| ", -1));
    }

    /// Quotes the line; of a long one, the passage.
    Citation citation() {
        String words = source.length() <= LONGEST_QUOTE ? source : text;
        return new Citation(
                file, line, words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…");
    }
}
