package io.countersign.ui.evidence;

import io.countersign.ui.evidence.Preview.Line;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines of a report, read one after another however long the file is. A line that is too long to be looked at comes in
/// pieces: some tools write all they have to say in a single one.
final class ReportLines {
    /// The longest piece, in characters.
    static final int LONGEST = 2_000;

    /// Within so many pieces all that is looked for has to stand; that is about what one row of a report takes.
    private static final int NEAR = 40;

    private static final int MOST_TERMS = 6;
    private static final int LEAST_TERM = 3;
    private static final int LOOKS = 1_024;

    private final Reader reader;
    private int line = 1;
    private boolean lineFeed;

    /// @param reader in a buffer
    ReportLines(Reader reader) {
        this.reader = reader;
    }

    /// Words that a row has to hold, the most telling first: those with a figure in them, then the longest.
    static List<String> terms(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[\\s\"“”,;…]+"))
                .filter(term -> term.length() >= LEAST_TERM)
                .distinct()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .limit(MOST_TERMS)
                .toList();
    }

    private static int weight(String term) {
        return term.length() + (term.chars().anyMatch(Character::isDigit) ? LONGEST : 0);
    }

    /// Where the first row is that holds all terms, or else the most telling one.
    ///
    /// @return the number of its piece, from 0; empty where nothing is found
    OptionalLong find(List<String> terms) throws IOException {
        long[] last = new long[terms.size()];
        Arrays.fill(last, -2L * NEAR);
        long single = -1;
        long at = 0;
        for (Line piece = next(); piece != null && !terms.isEmpty(); piece = next(), at++) {
            String text = piece.text().toLowerCase(Locale.ROOT);
            for (int i = 0; i < last.length; i++) {
                if (text.contains(terms.get(i))) {
                    last[i] = at;
                }
            }
            if (single < 0 && last[0] == at) {
                single = at;
            }
            if (at - Arrays.stream(last).min().orElseThrow() <= NEAR) {
                return OptionalLong.of(last[0]);
            }
            stopIfAsked(at);
        }
        return single < 0 ? OptionalLong.empty() : OptionalLong.of(single);
    }

    /// Reads pieces from one on.
    ///
    /// @param from how many are passed over
    /// @param most how many are wanted
    List<Line> read(long from, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (long at = 0; lines.size() < most; at++) {
            Line piece = next();
            if (piece == null) {
                break;
            }
            if (at >= from) {
                lines.add(piece);
            }
            stopIfAsked(at);
        }
        return lines;
    }

    private static void stopIfAsked(long at) throws InterruptedIOException {
        if (at % LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }

    /// The next piece; null at the end.
    private @Nullable Line next() throws IOException {
        StringBuilder text = new StringBuilder();
        int number = line;
        for (int sign = reader.read(); sign >= 0; sign = reader.read()) {
            boolean ends = sign == '\n' || sign == '\r';
            boolean second = sign == '\n' && lineFeed;
            lineFeed = sign == '\r';
            if (second) {
                continue;
            }
            if (ends) {
                line++;
                return new Line(number, text.toString());
            }
            text.append((char) sign);
            if (text.length() >= LONGEST && !Character.isHighSurrogate((char) sign)) {
                return new Line(number, text.toString());
            }
        }
        return text.isEmpty() ? null : new Line(number, text.toString());
    }
}
