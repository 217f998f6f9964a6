package io.countersign.store.jdbc;

import io.countersign.store.Backups;
import io.countersign.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Copies of a SQLite database: whole data folders, those made before a migration, and those made each day.
public final class SqliteBackups implements Backups {
    /// Where the daily copies lie, named by their day.
    static final String DAILY = "backups";

    private static final List<String> DATABASE =
            List.of(SqliteDatabase.NAME, SqliteDatabase.NAME + "-wal", SqliteDatabase.NAME + "-shm");

    @Override
    public Path lay(Path copy, Path data) throws IOException {
        Files.createDirectories(data);
        boolean folder = Files.isDirectory(copy);
        Path laid = Files.createTempDirectory(data, "restoring-");
        Files.copy(folder ? copy.resolve(SqliteDatabase.NAME) : copy, laid.resolve(SqliteDatabase.NAME));
        link(data.resolve(FolderFiles.NAME), laid.resolve(FolderFiles.NAME));
        if (folder) {
            link(copy.resolve(FolderFiles.NAME), laid.resolve(FolderFiles.NAME));
        }
        return laid;
    }

    @Override
    public Store open(Path laid) {
        return SqliteStore.open(laid);
    }

    @Override
    public Path replace(Path laid, Path data) throws IOException {
        try (DataLock _ = DataLock.alone(data)) {
            link(laid.resolve(FolderFiles.NAME), data.resolve(FolderFiles.NAME));
            Path before = Files.createTempDirectory(data, "replaced-");
            for (String name : DATABASE.reversed()) {
                if (Files.exists(data.resolve(name))) {
                    Files.move(data.resolve(name), before.resolve(name));
                }
            }
            Durable.forceFolder(before);
            Durable.publish(laid.resolve(SqliteDatabase.NAME), data, SqliteDatabase.NAME);
            return before;
        }
    }

    /// The newest copy of the database in a data folder.
    static Optional<Path> newest(Path data) {
        try (Stream<Path> beside = Files.list(data);
                Stream<Path> daily = Files.isDirectory(data.resolve(DAILY)) ? Files.list(data.resolve(DAILY)) : Stream.of()) {
            return Stream.concat(beside.filter(file -> file.toString().endsWith(".backup")), daily)
                    .filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Puts the kept files of one folder into another, those that it does not have; none is ever changed, so a second name
    /// for the same bytes will do, where the file system has such names.
    private static void link(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    copy(file, target);
                }
            }
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException _) {
            Files.copy(file, target);
        }
    }
}
