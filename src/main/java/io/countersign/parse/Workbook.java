package io.countersign.parse;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// A workbook in Office Open XML (`.xlsx`), row by row. Formulas are not computed, links and macros not looked at: a cell
/// is what the file says that it shows. What the parser would hold in memory is checked beforehand by [WorkbookCheck].
///
/// The archive has its directory at its end, so the bytes lie in a temporary file until this is closed.
public final class Workbook implements AutoCloseable {
    /// How large the packed file may be, in bytes.
    public static final long MAXIMUM_SIZE = 1024L * 1024 * 1024;

    private final Path file;
    private final ReadableWorkbook book;

    private Workbook(Path file, ReadableWorkbook book) {
        this.file = file;
        this.book = book;
    }

    /// Handed one row after another.
    @FunctionalInterface
    public interface Each {
        /// @param number of the row in its sheet, from 1
        /// @param cells as texts: numbers without needless zeros, days as `2026-05-02`; empty where there is nothing
        /// @return whether to go on
        boolean row(int number, List<String> cells) throws IOException, InterruptedException;
    }

    /// @throws ProblemException if the file is damaged, no workbook, or larger than a limit
    /// @throws IOException if the bytes cannot be had, or the temporary file not be written
    /// @throws InterruptedException if cancelled
    public static Workbook open(InputStream in) throws IOException, InterruptedException {
        Path file = Files.createTempFile("countersign", ".xlsx");
        boolean opened = false;
        try {
            copy(in, file);
            WorkbookCheck.check(file);
            Workbook workbook = new Workbook(file, book(file));
            opened = true;
            return workbook;
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw malformed(e);
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// A workbook without styles, as some programs write it, has no formats, and the library wants none read.
    private static ReadableWorkbook book(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException _) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    /// The names of the sheets, in their order.
    public List<String> sheets() {
        return book.getSheets().map(Sheet::getName).toList();
    }

    /// Hands on the rows of a sheet that have a cell.
    ///
    /// @param name of the sheet; the first one where it is empty, or there is none of that name
    public void rows(String name, Each each) throws IOException, InterruptedException {
        Sheet sheet = book.findSheet(name).or(() -> book.getSheets().findFirst()).orElseThrow(() -> malformed(null));
        try (Stream<Row> rows = sheet.openStream()) {
            boolean on = true;
            for (Iterator<Row> all = rows.iterator(); on && all.hasNext(); ) {
                Row row = all.next();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                on = each.row(row.getRowNum(), cells(row));
            }
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw malformed(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try (book) {
            Files.deleteIfExists(file);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Workbook::text).orElse("").strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
            String moment = cell.asDate().toString();
            return moment.endsWith("T00:00") ? moment.substring(0, moment.indexOf('T')) : moment;
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.scale() > 100 || number.precision() > 100 ? "" : number.stripTrailingZeros().toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    /// Formats of days have a year in them: `yyyy-mm-dd`, `m/d/yy`.
    private static boolean isDay(@Nullable String format) {
        return format != null && format.contains("y") && format.contains("d");
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > MAXIMUM_SIZE) {
                    throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    static ProblemException malformed(@Nullable Exception cause) {
        Problem problem = Problem.of(ProblemCode.REPORT_MALFORMED, 0, 0);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
