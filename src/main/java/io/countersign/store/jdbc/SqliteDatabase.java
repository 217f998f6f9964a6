package io.countersign.store.jdbc;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One SQLite file of ours: how it is recognised, checked and brought up to date, and how it is connected to.
///
/// Before work begins, in this order: whether the file is SQLite and ours (`application_id`), whether it is of a version
/// that we know (`user_version`), whether it is whole (`quick_check`), and, if it is older, a copy and then the
/// migrations. `quick_check` reads all of the file, about a second for a million findings; so a file over
/// 64 MiB is checked only before a migration and where a write-ahead log was left behind, which is what a killed
/// program or a power cut leaves. Damage that it would have shown is found when the damaged page is read.
final class SqliteDatabase {
    /// `CSGN` in ASCII; says which program a file belongs to.
    static final int APPLICATION = 0x4353_474E;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final long SMALL = 64L * 1024 * 1024;

    /// The name of the file.
    static final String NAME = "countersign.db";

    private final Path folder;
    private final Path file;
    private final Schema schema;
    private @Nullable Object opened;

    /// Whether nobody can write there, so that SQLite needs no locks, nor files of its own beside it.
    private boolean immutable;

    private SqliteDatabase(Path folder, Schema schema) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.schema = schema;
    }

    /// The migrations, and the version they lead to.
    record Schema(List<String> folders, int version) {
        static final Schema CURRENT = new Schema(List.of("classpath:io/countersign/store/jdbc/migration"), 27);
    }

    /// Opens the file in a folder, or makes it.
    ///
    /// @throws ProblemException if it is not ours, newer, damaged, or cannot be written
    static SqliteDatabase open(Path folder, Schema schema) {
        SqliteDatabase database = new SqliteDatabase(folder, schema);
        try {
            database.prepare();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.DATABASE_UNREACHABLE, database.file.toString()), e);
        } catch (RuntimeException e) {
            throw SqliteProblems.of(e, database.file);
        }
        return database;
    }

    /// Opens the file to be looked at only, however damaged it is: what cannot be read is told when it is asked for. Nothing is
    /// written, copied or brought up to date.
    ///
    /// @throws ProblemException if there is none, it is not ours, or of another version
    static SqliteDatabase toRead(Path folder) {
        SqliteDatabase database = new SqliteDatabase(folder, Schema.CURRENT);
        try {
            if (!exists(folder)) {
                throw ProblemException.of(ProblemCode.DATABASE_UNREACHABLE, database.file.toString());
            }
            database.requireSqlite();
            database.immutable = !Files.isWritable(folder) || !Files.isWritable(database.file);
            try (Handle handle = database.reader()) {
                int version = number(handle, "PRAGMA user_version");
                if (number(handle, "PRAGMA application_id") != APPLICATION) {
                    throw ProblemException.of(ProblemCode.DATABASE_FOREIGN, database.file.toString());
                }
                if (version != Schema.CURRENT.version()) {
                    throw ProblemException.of(
                            version > Schema.CURRENT.version() ? ProblemCode.DATABASE_NEWER : ProblemCode.DATABASE_OLDER,
                            database.file.toString(),
                            version,
                            Schema.CURRENT.version());
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.DATABASE_UNREACHABLE, database.file.toString()), e);
        } catch (RuntimeException e) {
            throw SqliteProblems.of(e, database.file);
        }
        return database;
    }

    /// A file that was moved or deleted is still written to, and nobody would ever find that again.
    ///
    /// @throws ProblemException if the file is not the one that was opened
    void requireThere() {
        try {
            if (Objects.equals(key(), opened)) {
                return;
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.DATABASE_UNREACHABLE, file.toString()), e);
        }
        throw ProblemException.of(ProblemCode.DATABASE_UNREACHABLE, file.toString());
    }

    /// What the file system knows the file by; null where it has no such thing, as on Windows, which does not let go of
    /// open files.
    private @Nullable Object key() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    Path file() {
        return file;
    }

    /// A connection that writes; its transactions take the file's one write lock as they begin.
    Handle writer() {
        Handle handle = connect(SQLiteConfig.TransactionMode.IMMEDIATE);
        handle.execute("PRAGMA cache_size = -32768");
        return handle;
    }

    /// A connection that cannot write.
    Handle reader() {
        Handle handle = immutable
                ? jdbi(config(SQLiteConfig.TransactionMode.DEFERRED)).open()
                : connect(SQLiteConfig.TransactionMode.DEFERRED);
        handle.execute("PRAGMA cache_size = -16384");
        handle.execute("PRAGMA query_only = ON");
        return handle;
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        boolean leftBehind = Files.exists(folder.resolve(NAME + "-wal"));
        requireSqlite();
        int version;
        try (Handle handle = jdbi(config(SQLiteConfig.TransactionMode.DEFERRED)).open()) {
            requireOurs(handle);
            version = number(handle, "PRAGMA user_version");
            if (version > schema.version()) {
                throw ProblemException.of(ProblemCode.DATABASE_NEWER, file.toString(), version, schema.version());
            }
            if (version < schema.version() || leftBehind || Files.size(file) <= SMALL) {
                requireWhole(handle);
            }
        }
        if (version < schema.version()) {
            migrate(version);
        }
        opened = key();
    }

    private void requireSqlite() throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw ProblemException.of(ProblemCode.DATABASE_FOREIGN, file.toString());
            }
        }
    }

    /// An empty file becomes ours here, before anything else is written to it.
    private void requireOurs(Handle handle) {
        int application = number(handle, "PRAGMA application_id");
        if (application == 0 && number(handle, "SELECT count(*) FROM sqlite_schema") == 0) {
            handle.execute("PRAGMA page_size = 16384");
            handle.execute("PRAGMA application_id = " + APPLICATION);
        } else if (application != APPLICATION) {
            throw ProblemException.of(ProblemCode.DATABASE_FOREIGN, file.toString());
        }
    }

    private void requireWhole(Handle handle) {
        String answer = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first();
        if (!answer.equals("ok")) {
            throw new ProblemException(SqliteProblems.damaged(file));
        }
    }

    private void migrate(int version) throws IOException {
        if (version > 0) {
            backup(version);
        }
        SQLiteDataSource source = source(config(SQLiteConfig.TransactionMode.IMMEDIATE));
        try (Handle _ = writer()) {
            Flyway.configure()
                    .dataSource(source)
                    .locations(schema.folders().toArray(String[]::new))
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            // It was brought up by other steps than ours: of a program that was never handed out, or by hand.
            throw new ProblemException(Problem.of(ProblemCode.DATABASE_FOREIGN, file.toString()), e);
        }
    }

    /// Copies the file to `countersign.db.v1.backup` beside it; what is there from an earlier attempt is replaced.
    private void backup(int version) throws IOException {
        copyTo(folder, "%s.v%d.backup".formatted(NAME, version));
    }

    /// Copies the file as it is at this moment.
    ///
    /// @return the copy, forced to the disk
    Path copyTo(Path target, String name) throws IOException {
        Path temporary = target.resolve(name + ".part");
        Files.deleteIfExists(temporary);
        try (Handle handle = jdbi(config(SQLiteConfig.TransactionMode.DEFERRED)).open()) {
            handle.execute("VACUUM INTO ?", temporary.toString());
        }
        Durable.publish(temporary, target, name);
        return target.resolve(name);
    }

    private Handle connect(SQLiteConfig.TransactionMode mode) {
        Handle handle = jdbi(config(mode)).open();
        // The log's size after a large import is given back at the next checkpoint.
        for (String pragma : List.of("journal_mode = WAL", "synchronous = FULL", "journal_size_limit = 67108864")) {
            handle.execute("PRAGMA " + pragma);
        }
        return handle;
    }

    private static SQLiteConfig config(SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(mode);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        // Else the driver runs a query after every row that it inserts.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(
                immutable
                        ? "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replaceFirst("^file:///", "file:/") + "?immutable=1"
                        : "jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private Jdbi jdbi(SQLiteConfig config) {
        Jdbi jdbi = Jdbi.create(source(config));
        // SQL is full of `<`, which the usual template engine takes for its own.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }
}
