package io.countersign.importer;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a file of text line by line, in memory that a line without an end cannot use up.
public final class TextLines {
    /// The longest line, in characters.
    public static final int MAXIMUM_LINE = 1024 * 1024;

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

    private final Reader reader;
    private final boolean nulEnds;
    private final char[] buffer = new char[8192];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private boolean afterReturn;

    public TextLines(InputStream in) throws IOException {
        this(in, false);
    }

    private TextLines(InputStream in, boolean nulEnds) throws IOException {
        reader = TextEncoding.reader(in);
        this.nulEnds = nulEnds;
    }

    /// Reads rows that NUL ends, as `find -print0` writes them: names of files may hold line ends.
    public static TextLines endedByNul(InputStream in) throws IOException {
        return new TextLines(in, true);
    }

    /// Handed one line after another.
    @FunctionalInterface
    public interface Line {
        void read(String line) throws InterruptedException;
    }

    /// Hands on each line of a file.
    ///
    /// @throws ProblemException if a line is longer than [#MAXIMUM_LINE]
    public static void each(InputStream in, Line each) throws IOException, InterruptedException {
        TextLines lines = new TextLines(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            each.read(line);
        }
    }

    /// The text without the codes that colour a terminal.
    public static String withoutColours(String text) {
        return text.indexOf('\u001B') < 0 ? text : COLOUR.matcher(text).replaceAll("");
    }

    /// The next line, without its end (`\n`, `\r\n` or `\r`) and without colours; null at the end of the file.
    ///
    /// @throws ProblemException if the line is longer than [#MAXIMUM_LINE]
    public @Nullable String next() throws IOException {
        line.setLength(0);
        boolean some = false;
        while (from < to || fill()) {
            int end = from;
            while (end < to && !isEnd(buffer[end])) {
                end++;
            }
            if (afterReturn && end == from && buffer[from] == '\n') {
                afterReturn = false;
                from++;
                continue;
            }
            afterReturn = false;
            some = true;
            line.append(buffer, from, end - from);
            if (line.length() > MAXIMUM_LINE) {
                throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
            }
            from = end;
            if (end < to) {
                afterReturn = buffer[end] == '\r';
                from++;
                break;
            }
        }
        return some ? withoutColours(line.toString()) : null;
    }

    private boolean isEnd(char character) {
        return nulEnds ? character == '\0' : character == '\n' || character == '\r';
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(reader.read(buffer, 0, buffer.length), 0);
        return to > 0;
    }
}
