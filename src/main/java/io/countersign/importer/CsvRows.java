package io.countersign.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Csv;
import io.countersign.parse.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads tables row by row: finds the separator (`,` `;` tab or `|`) and the header, before which tools write a few rows
/// of their own, and passes over rows in which every cell is empty.
public final class CsvRows {
    private static final int ROWS_BEFORE_HEADER = 30;
    private static final int LOOKED_AT = 64 * 1024;
    private static final String SEPARATORS = ",;\t|";

    private CsvRows() {}

    /// Handed one row after another.
    @FunctionalInterface
    public interface Row {
        void read(CsvRow row) throws IOException, InterruptedException;
    }

    /// The header of a table, where a file is text and one of its first rows is the header that is looked for.
    ///
    /// @param wanted says whether a row is that header
    public static Optional<CsvHeader> header(Head head, Predicate<CsvHeader> wanted) {
        return head.shape() instanceof Shape.Text
                ? find(head.text(), wanted).map(Found::header)
                : Optional.empty();
    }

    /// Hands on the rows below the header.
    ///
    /// @throws ProblemException if there is no such header, or a row is too long to be held
    public static void read(InputStream in, Predicate<CsvHeader> wanted, Row each)
            throws IOException, InterruptedException {
        BufferedReader text = new BufferedReader(TextEncoding.reader(in), LOOKED_AT);
        text.mark(LOOKED_AT);
        Found found = find(start(text), wanted)
                .orElseThrow(() -> ProblemException.of(ProblemCode.REPORT_MALFORMED, 1, 0));
        text.reset();
        // Not closed: with it would go the stream, whose rest is hashed still.
        Iterator<CsvRecord> records = Csv.reader(text, found.separator()).iterator();
        try {
            for (int i = 0; i <= found.before(); i++) {
                records.next();
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                if (!isBlank(row)) {
                    each.read(new CsvRow(found.header(), stripped(row), row.getStartingLineNumber()));
                }
            }
        } catch (CsvParseException e) {
            throw ParserProblems.translate(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The first rows of a text, as far as they can be read, with those before a header; the cells without the blanks
    /// around them.
    static List<List<String>> first(String text, char separator, int rows) {
        List<List<String>> found = new ArrayList<>();
        try {
            Iterator<CsvRecord> records =
                    Csv.reader(new StringReader(text), separator).iterator();
            while (records.hasNext() && found.size() < rows) {
                found.add(stripped(records.next()));
            }
        } catch (CsvParseException _) {
            // A quotation mark that is not closed: here, or where the text was cut.
        }
        return found;
    }

    private static String start(Reader text) throws IOException {
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int read = 0; read >= 0 && length < LOOKED_AT; length += Math.max(read, 0)) {
            read = text.read(start, length, LOOKED_AT - length);
        }
        return new String(start, 0, length);
    }

    private static Optional<Found> find(String start, Predicate<CsvHeader> wanted) {
        return SEPARATORS
                .chars()
                .mapToObj(separator -> find(start, (char) separator, wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found> find(String start, char separator, Predicate<CsvHeader> wanted) {
        int before = 0;
        try (CsvReader<CsvRecord> rows = Csv.reader(new StringReader(start), separator)) {
            for (CsvRecord row : rows) {
                CsvHeader header = new CsvHeader(stripped(row));
                if (row.getFieldCount() > 1 && wanted.test(header)) {
                    return Optional.of(new Found(separator, before, header));
                }
                if (++before > ROWS_BEFORE_HEADER) {
                    break;
                }
            }
        } catch (CsvParseException | IOException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static List<String> stripped(CsvRecord row) {
        return row.getFields().stream().map(String::strip).toList();
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private record Found(char separator, int before, CsvHeader header) {}
}
