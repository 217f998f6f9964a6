package io.countersign.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds a few typed letters in a longer text, in their order but not necessarily side by side.
///
/// @param score how well they fit; the lower, the better
/// @param positions of the letters in the text
record Fuzzy(int score, List<Integer> positions) {
    private static final int GAP = 3;

    Fuzzy {
        positions = List.copyOf(positions);
    }

    /// Spaces between words need not be in the text.
    ///
    /// @return empty where a letter is missing; letters side by side and at the beginning fit best
    static Optional<Fuzzy> match(String typed, String text) {
        String letters = typed.strip().toLowerCase(Locale.ROOT);
        String in = text.toLowerCase(Locale.ROOT);
        int whole = in.indexOf(letters);
        if (whole >= 0) {
            return Optional.of(new Fuzzy(whole, positions(whole, letters.length())));
        }
        List<Integer> positions = new ArrayList<>();
        int score = 0;
        int last = -1;
        for (char letter : letters.replaceAll("\\s", "").toCharArray()) {
            int at = in.indexOf(letter, last + 1);
            if (at < 0) {
                return Optional.empty();
            }
            score += at == last + 1 ? 0 : GAP + (at - last);
            positions.add(at);
            last = at;
        }
        return Optional.of(new Fuzzy(in.length() + score, positions));
    }

    private static List<Integer> positions(int from, int count) {
        List<Integer> positions = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            positions.add(i);
        }
        return positions;
    }
}
