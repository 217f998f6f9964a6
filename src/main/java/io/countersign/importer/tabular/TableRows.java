package io.countersign.importer.tabular;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRow;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.TableHeader;
import io.countersign.importer.TableSketch;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rows of a table, be it text or a workbook.
final class TableRows {
    private TableRows() {}

    /// Whether these are the first bytes of a workbook in Office Open XML: an archive that names its parts as such.
    static boolean isWorkbook(Head head) {
        String start = head.text();
        return start.startsWith("PK\u0003\u0004")
                && (start.contains("xl/workbook") || start.contains("xl/worksheets/") || start.contains("xl/_rels/")
                        || start.contains("xl/sharedStrings") || start.contains("xl/styles"));
    }

    /// Hands on the rows below a header.
    ///
    /// @param sheets of a workbook, where the header is looked for; an empty name means the first one
    /// @throws ProblemException with [ProblemCode#TABLE_UNMAPPED] if no row among the first is that header,
    ///     [ProblemCode#TABLE_NONE] if there is no such row at all
    static void read(Content content, List<String> sheets, Predicate<List<String>> wanted, CsvRows.Row each)
            throws IOException, InterruptedException {
        InputStream in = marked(content);
        Head head = head(in);
        if (isWorkbook(head)) {
            try (Workbook workbook = Workbook.open(in)) {
                readSheets(workbook, sheets, wanted, each);
            }
        } else if (CsvRows.header(head, header -> wanted.test(header.columns())).isPresent()) {
            CsvRows.read(in, header -> wanted.test(header.columns()), each);
        } else {
            throw unmapped(TableHeader.ofText(head).map(TableSketch::columns).orElse(List.of()));
        }
    }

    /// The beginning of a table.
    static TableSketch sketch(Content content, String sheet) throws IOException, InterruptedException {
        InputStream in = marked(content);
        Head head = head(in);
        if (!isWorkbook(head)) {
            return TableHeader.ofText(head).orElseThrow(() -> unmapped(List.of()));
        }
        try (Workbook workbook = Workbook.open(in)) {
            List<String> sheets = workbook.sheets();
            String chosen = sheets.contains(sheet) || sheets.isEmpty() ? sheet : sheets.getFirst();
            List<List<String>> rows = new ArrayList<>();
            workbook.rows(chosen, (_, cells) -> {
                rows.add(cells);
                return rows.size() < TableHeader.ROWS + TableSketch.ROWS;
            });
            List<String> header = TableHeader.among(rows.subList(0, Math.min(rows.size(), TableHeader.ROWS)))
                    .orElseThrow(() -> unmapped(List.of()));
            return new TableSketch(sheets, chosen, header, TableHeader.below(header, rows));
        }
    }

    private static void readSheets(
            Workbook workbook, List<String> sheets, Predicate<List<String>> wanted, CsvRows.Row each)
            throws IOException, InterruptedException {
        List<List<String>> before = new ArrayList<>();
        for (String sheet : sheets) {
            if (readSheet(workbook, sheet, wanted, each, before)) {
                return;
            }
        }
        throw unmapped(TableHeader.among(before).orElse(List.of()));
    }

    private static boolean readSheet(
            Workbook workbook,
            String sheet,
            Predicate<List<String>> wanted,
            CsvRows.Row each,
            List<List<String>> before)
            throws IOException, InterruptedException {
        Sheet state = new Sheet();
        int most = before.size() + TableHeader.ROWS;
        workbook.rows(sheet, (number, cells) -> {
            CsvHeader header = state.header;
            if (header == null) {
                before.add(cells);
                state.header = wanted.test(cells) ? new CsvHeader(cells) : null;
            } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                each.read(new CsvRow(header, cells, number));
            }
            return state.header != null || before.size() < most;
        });
        return state.header != null;
    }

    /// What to say where nobody said what the columns mean.
    static ProblemException unmapped(List<String> columns) {
        List<String> named = columns.stream().filter(name -> !name.isEmpty()).limit(20).toList();
        return named.isEmpty()
                ? ProblemException.of(ProblemCode.TABLE_NONE)
                : ProblemException.of(ProblemCode.TABLE_UNMAPPED, String.join(", ", named));
    }

    private static InputStream marked(Content content) throws IOException {
        return new BufferedInputStream(content.open(), Head.SIZE);
    }

    private static Head head(InputStream in) throws IOException {
        in.mark(Head.SIZE);
        Head head = new Head("table", in.readNBytes(Head.SIZE));
        in.reset();
        return head;
    }

    /// What is known of a sheet while it is read.
    private static final class Sheet {
        private @Nullable CsvHeader header;
    }
}
