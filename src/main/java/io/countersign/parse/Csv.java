package io.countersign.parse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Parsers and writers of CSV as RFC 4180 has it, and as spreadsheets write it: any separator, cells over several lines, rows that
/// are too short or too long. Thread-safe.
public final class Csv {
    /// How long one row may be, in characters.
    public static final int MAXIMUM_ROW = 64 * 1024 * 1024;

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /// A reader of rows. Empty lines are passed over.
    ///
    /// @throws CsvParseException later, while reading, if a row is longer than [#MAXIMUM_ROW]
    public static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAXIMUM_ROW)
                .ofCsvRecord(text);
    }

    /// Rows as text. A cell that a spreadsheet would take for a formula is kept from being one.
    public static String write(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(Csv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
