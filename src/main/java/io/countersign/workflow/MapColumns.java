package io.countersign.workflow;

import io.countersign.definition.MappingFile;
import io.countersign.importer.ReportSink;
import io.countersign.importer.TableSketch;
import io.countersign.importer.Tables;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.table.ColumnMapping;
import io.countersign.parse.Packed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// Finds out with a person what the columns of a table mean, and stores nothing. Thread-safe.
public final class MapColumns {
    private final Tables tables;

    public MapColumns(Tables tables) {
        this.tables = tables;
    }

    /// The beginning of a table.
    ///
    /// @param sheet the sheet of a workbook; empty for the first one
    /// @throws ProblemException if the file holds no table, or cannot be read
    public TableSketch sketch(Path file, String sheet) throws InterruptedException {
        try (InputStream in = open(file)) {
            return tables.sketch(() -> in, sheet);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// A proposal of what the columns mean, named after the file.
    public ColumnMapping guess(Path file, TableSketch sketch) {
        return tables.guess(name(file).replaceFirst("(?<=.)[.][A-Za-z0-9]{1,5}$", ""), sketch);
    }

    /// The first rows of a table as a mapping makes them.
    ///
    /// @throws ProblemException if the mapping is for another table, or the file cannot be read
    public TablePreview preview(Path file, ColumnMapping mapping) throws InterruptedException {
        TablePreview.Collector rows = new TablePreview.Collector(TableSketch.ROWS);
        try (InputStream in = open(file)) {
            read(in, mapping, rows);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return rows.preview();
    }

    /// A mapping from its file.
    ///
    /// @throws ProblemException if the file cannot be read, or has a mistake
    public static ColumnMapping read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return MappingFile.read(name(file), in.readNBytes(MappingFile.MAXIMUM_SIZE + 1));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// A mapping as the text of a file.
    public static String text(ColumnMapping mapping) {
        return MappingFile.write(mapping);
    }

    private void read(InputStream in, ColumnMapping mapping, ReportSink rows)
            throws IOException, InterruptedException {
        try {
            tables.read(() -> in, mapping, rows);
        } catch (TablePreview.Enough _) {
            // The rest is not looked at.
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Packed.unpack(new BufferedInputStream(Files.newInputStream(file))));
    }

    private static ProblemException unreadable(Path file, IOException failure) {
        return ProblemException.of(
                failure instanceof NoSuchFileException ? ProblemCode.FILE_MISSING : ProblemCode.FILE_UNREADABLE,
                name(file));
    }

    private static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
