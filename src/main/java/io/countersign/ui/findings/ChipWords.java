package io.countersign.ui.findings;

import io.countersign.ui.findings.FindingWords.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The words of the filter, parted into those that stand as chips and the text that is still written: each word with a
/// meaning is a chip, and there is one for each key.
///
/// @param chips such as `severity:critical,high`, in their usual order
/// @param rest free text, and words that mean nothing yet
record ChipWords(List<String> chips, String rest) {
    static final ChipWords NONE = new ChipWords(List.of(), "");

    ChipWords {
        chips = List.copyOf(chips);
    }

    /// Takes what is written among the chips.
    ///
    /// @param written whole words
    ChipWords take(String written) {
        List<String> all = new ArrayList<>(chips);
        List<String> left = new ArrayList<>();
        for (String word : words(written)) {
            all.add(word);
            if (!mean(word) || !mean(String.join(" ", all))) {
                all.removeLast();
                left.add(word);
            }
        }
        return new ChipWords(usual(all), String.join(" ", left));
    }

    ChipWords without(String chip) {
        return new ChipWords(chips.stream().filter(one -> !one.equals(chip)).toList(), rest);
    }

    /// All words of the filter, of which some are still written.
    String and(String text) {
        return String.join(" ", Stream.concat(chips.stream(), words(text).stream()).toList());
    }

    /// Whether words are all meant for one part of a finding each.
    private static boolean mean(String words) {
        return FindingWords.parse(words) instanceof Understood understood
                && understood.text().isEmpty()
                && !understood.words().isEmpty();
    }

    private static List<String> usual(List<String> words) {
        return FindingWords.parse(String.join(" ", words)) instanceof Understood understood
                ? words(understood.words())
                : words;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
