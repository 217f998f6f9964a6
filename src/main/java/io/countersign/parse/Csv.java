package io.countersign.parse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/// Parsers of CSV as RFC 4180 has it, and as spreadsheets write it: any separator, cells over several lines, rows that
/// are too short or too long. Thread-safe.
public final class Csv {
    /// How long one row may be, in characters.
    public static final int MAXIMUM_ROW = 64 * 1024 * 1024;

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
}
