package io.countersign.store.jdbc;

import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
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
        boolean folder = Files.isDirectory(copy);
        Path database = folder ? copy.resolve(SqliteDatabase.NAME) : copy;
        if (Files.notExists(database)) {
            throw ProblemException.of(ProblemCode.BACKUP_UNUSABLE, copy.toString(), Message.of("record.backup.nothing", SqliteDatabase.NAME));
        }
        Files.createDirectories(data);
        Path laid = Files.createTempDirectory(data, "restoring-");
        Files.copy(database, laid.resolve(SqliteDatabase.NAME));
        add(data.resolve(FolderFiles.NAME), laid.resolve(FolderFiles.NAME), SqliteBackups::link);
        if (folder) {
            add(copy.resolve(FolderFiles.NAME), laid.resolve(FolderFiles.NAME), Files::copy);
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
            add(laid.resolve(FolderFiles.NAME), data.resolve(FolderFiles.NAME), SqliteBackups::link);
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

    @Override
    public Optional<Path> newest(Path data) {
        try (Stream<Path> beside = Files.list(data);
                Stream<Path> daily = Files.isDirectory(data.resolve(DAILY)) ? Files.list(data.resolve(DAILY)) : Stream.of()) {
            return Stream.concat(beside.filter(file -> file.toString().endsWith(".backup")), daily)
                    .filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// How one file gets to its target.
    private interface Way {
        Path take(Path from, Path to) throws IOException;
    }

    /// Puts the kept files of one folder into another, those that it does not have.
    private static void add(Path from, Path to, Way way) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    way.take(file, target);
                }
            }
        }
    }

    /// Within one data folder a second name for the same bytes will do, where the file system has such names.
    private static Path link(Path file, Path target) throws IOException {
        try {
            return Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException _) {
            return Files.copy(file, target);
        }
    }
}
