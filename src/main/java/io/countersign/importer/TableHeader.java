package io.countersign.importer;

import java.util.List;
import java.util.Optional;

/// Finds the header of a table that nothing is known of: before it stand rows of a title or a date at most, which are
/// shorter.
public final class TableHeader {
    /// How many rows are looked at.
    public static final int ROWS = 30;

    private static final int LEAST_COLUMNS = 2;
    private static final int LEAST_COLUMNS_UNASKED = 3;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private TableHeader() {}

    /// The header among the first rows: the first one that is as wide as the widest, but for one cell, in which all
    /// cells differ.
    public static Optional<List<String>> among(List<List<String>> rows) {
        long widest = rows.stream().mapToLong(TableHeader::width).max().orElse(0);
        long least = widest > LEAST_COLUMNS ? widest - 1 : widest;
        return widest < LEAST_COLUMNS
                ? Optional.empty()
                : rows.stream().filter(row -> width(row) >= least && isHeader(row)).findFirst();
    }

    /// The beginning of a table of text, whatever separates its cells; where several could, with the widest header.
    public static Optional<TableSketch> ofText(Head head) {
        if (!(head.shape() instanceof Shape.Text)) {
            return Optional.empty();
        }
        List<String> best = List.of();
        List<List<String>> below = List.of();
        for (char separator : SEPARATORS) {
            List<List<String>> rows = CsvRows.first(head.text(), separator, ROWS + TableSketch.ROWS);
            List<String> header = among(rows.subList(0, Math.min(rows.size(), ROWS))).orElse(List.of());
            if (width(header) > width(best)) {
                best = header;
                below = below(header, rows);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new TableSketch(List.of(), "", best, below));
    }

    /// The first rows below a header that are not blank.
    public static List<List<String>> below(List<String> header, List<List<String>> rows) {
        return rows.subList(rows.indexOf(header) + 1, rows.size()).stream()
                .filter(row -> width(row) > 0)
                .limit(TableSketch.ROWS)
                .toList();
    }

    /// The header of text that nobody called a table: its rows have to have the same number of cells.
    public static Optional<List<String>> unasked(Head head) {
        if (!(head.shape() instanceof Shape.Text)) {
            return Optional.empty();
        }
        for (char separator : SEPARATORS) {
            List<List<String>> rows = CsvRows.first(head.text(), separator, ROWS);
            Optional<List<String>> header = among(rows).filter(row -> isTable(row, rows));
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(List<String> header, List<List<String>> rows) {
        List<List<String>> below = rows.subList(rows.indexOf(header) + 1, rows.size());
        return header.size() >= LEAST_COLUMNS_UNASKED
                && !below.isEmpty()
                && below.stream().limit(ROWS - 1L).filter(row -> row.size() != header.size()).count() * 10 <= below.size();
    }

    private static boolean isHeader(List<String> row) {
        List<String> names = row.stream().filter(cell -> !cell.isEmpty()).toList();
        return names.stream().distinct().count() == names.size()
                && names.stream().noneMatch(name -> name.length() > 100 || name.matches("[0-9.,:/% -]+"));
    }

    private static long width(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
