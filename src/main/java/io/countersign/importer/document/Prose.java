package io.countersign.importer.document;

import java.util.List;

/// Tells pages that somebody wrote from what a tool printed: both are called `.txt`, and a log that we do not read must
/// not be taken for documentation.
final class Prose {
    private static final String STOPS = ".:!?";
    private static final int WORDS_OF_A_SENTENCE = 5;
    private static final int LONG_LINE = 60;
    private static final double LEAST_SENTENCES = 0.12;
    private static final double LEAST_CHINESE = 0.1;

    private Prose() {}

    /// Whether enough lines read as sentences do, or enough of the signs are Chinese. Text in another encoding than
    /// Unicode shows as U+FFFD here, and is taken for Chinese.
    static boolean reads(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        long sentences = lines.stream().filter(Prose::isSentence).count();
        long chinese = text.codePoints().filter(Prose::isChinese).count();
        return sentences > LEAST_SENTENCES * lines.size() || chinese > LEAST_CHINESE * text.length();
    }

    /// A line of five words that ends as a sentence does, or one so long that its sentence goes on in the next. Three
    /// dots are how tools set a result behind what they look for.
    private static boolean isSentence(String line) {
        boolean ends = line.length() >= LONG_LINE || STOPS.indexOf(line.charAt(line.length() - 1)) >= 0;
        return ends && !line.contains("...") && words(line) >= WORDS_OF_A_SENTENCE && words(line) * 10 > line.length();
    }

    /// Runs of letters between blanks; what has a digit or a slash in it is no word of a sentence.
    private static long words(String line) {
        return List.of(line.split("\\s+", -1)).stream()
                .filter(word -> word.chars().allMatch(c -> Character.isLetter(c) || "'’,.:;!?()\"“”-".indexOf(c) >= 0))
                .count();
    }

    private static boolean isChinese(int codePoint) {
        return codePoint == 0xFFFD || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
