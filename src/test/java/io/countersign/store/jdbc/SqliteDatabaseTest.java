package io.countersign.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.countersign.logic.chain.ChainCheck;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
    private static final SqliteDatabase.Schema NEXT = new SqliteDatabase.Schema(
            List.of(
                    "classpath:io/countersign/store/jdbc/migration",
                    "classpath:io/countersign/store/jdbc/migration-next"),
            999);

    @TempDir
    private Path folder;

    @Test
    void a_new_file_is_ours_and_made_for_safety() {
        SqliteDatabase database = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);

        try (Handle writer = database.writer()) {
            assertThat(number(writer, "PRAGMA application_id")).isEqualTo(SqliteDatabase.APPLICATION);
            assertThat(number(writer, "PRAGMA user_version")).isEqualTo(SqliteDatabase.Schema.CURRENT.version());
            assertThat(number(writer, "PRAGMA page_size")).isEqualTo(16_384);
            assertThat(number(writer, "PRAGMA foreign_keys")).isEqualTo(1);
            assertThat(number(writer, "PRAGMA synchronous")).isEqualTo(2);
            assertThat(text(writer, "PRAGMA journal_mode")).isEqualTo("wal");
        }
    }

    @Test
    void every_table_of_ours_is_strict() {
        SqliteDatabase database = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);

        try (Handle reader = database.reader()) {
            List<String> loose = reader.createQuery("""
                            SELECT name FROM pragma_table_list
                            WHERE schema = 'main' AND type = 'table' AND strict = 0
                              AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'
                            """)
                    .mapTo(String.class)
                    .list();
            assertThat(loose).isEmpty();
        }
    }

    @Test
    void a_reader_cannot_write() {
        SqliteDatabase database = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);

        try (Handle reader = database.reader()) {
            assertThatThrownBy(() -> reader.execute("DELETE FROM release"))
                    .isInstanceOf(UnableToExecuteStatementException.class);
        }
    }

    @Test
    void an_older_file_is_copied_and_then_brought_up_to_date() throws IOException {
        addRelease(SqliteStore.open(folder));

        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC(), NEXT)) {
            assertThat(store.<List<Release>>read(session -> session.releases().all())).hasSize(1);
        }

        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(folder.resolve("countersign.db.v" + SqliteDatabase.Schema.CURRENT.version() + ".backup"), restored.resolve("countersign.db"));
        try (SqliteStore store = SqliteStore.open(restored)) {
            assertThat(store.<List<Release>>read(session -> session.releases().all())).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_up_to_date_is_not_copied() {
        SqliteStore.open(folder).close();
        SqliteStore.open(folder).close();

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".backup"));
    }

    @Test
    void a_file_of_a_newer_version_is_left_alone() throws IOException {
        SqliteStore.open(folder, Clock.systemUTC(), NEXT).close();
        byte[] before = Files.readAllBytes(folder.resolve("countersign.db"));

        assertThat(problem()).isEqualTo(ProblemCode.DATABASE_NEWER);
        assertThat(Files.readAllBytes(folder.resolve("countersign.db"))).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws IOException {
        Path file = folder.resolve("countersign.db");
        Files.writeString(file, "my shopping list");

        assertThat(problem()).isEqualTo(ProblemCode.DATABASE_FOREIGN);
        assertThat(file).hasContent("my shopping list");
    }

    @Test
    void a_database_that_came_about_by_other_steps_is_told_in_words() throws IOException {
        SqliteDatabase ours = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);
        try (Handle writer = ours.writer()) {
            writer.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'");
            writer.execute("PRAGMA user_version = 2");
        }

        assertThat(problem()).isEqualTo(ProblemCode.DATABASE_FOREIGN);
    }

    @Test
    void another_programs_database_is_left_alone() throws IOException {
        SqliteDatabase ours = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);
        try (Handle writer = ours.writer()) {
            writer.execute("PRAGMA application_id = 252006673");
        }
        byte[] before = Files.readAllBytes(folder.resolve("countersign.db"));

        assertThat(problem()).isEqualTo(ProblemCode.DATABASE_FOREIGN);
        assertThat(Files.readAllBytes(folder.resolve("countersign.db"))).isEqualTo(before);
    }

    @Test
    void a_damaged_file_is_told_as_such() throws IOException {
        addRelease(SqliteStore.open(folder));
        Path file = folder.resolve("countersign.db");
        byte[] bytes = Files.readAllBytes(file);
        // The first byte of a page says what the page holds. The last page is not read while the file is opened.
        bytes[bytes.length - 16_384] = 77;
        Files.write(file, bytes);

        assertThat(problem()).isEqualTo(ProblemCode.DATABASE_DAMAGED);
    }

    @Test
    void a_file_cut_in_the_middle_is_told_as_damaged() throws IOException {
        addRelease(SqliteStore.open(folder));
        Path file = folder.resolve("countersign.db");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(problem()).isEqualTo(ProblemCode.DATABASE_DAMAGED);
    }

    @Test
    void a_folder_that_cannot_be_is_told_as_unreachable() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");

        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> SqliteStore.open(folder.resolve("taken")));

        assertThat(thrown.problem().code()).isEqualTo(ProblemCode.DATABASE_UNREACHABLE);
    }

    @Test
    void a_full_disk_is_told_as_such_and_nothing_is_lost() {
        SqliteDatabase database = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);
        try (Handle writer = database.writer()) {
            writer.execute("INSERT INTO word VALUES (1, x'01', 'before')");
            writer.execute("PRAGMA max_page_count = 1");
            String large = "x".repeat(1_000_000);

            Throwable thrown = catchThrowable(() -> writer.execute("INSERT INTO word VALUES (2, x'02', ?)", large));

            ProblemException told = (ProblemException) SqliteProblems.of((RuntimeException) thrown, database.file());
            assertThat(told.problem().code()).isEqualTo(ProblemCode.DATABASE_FULL);
            assertThat(number(writer, "SELECT count(*) FROM word")).isEqualTo(1);
        }
    }

    @Test
    void a_disk_that_vanished_is_told_as_such() throws IOException {
        try (SqliteStore store = SqliteStore.open(folder)) {
            Files.move(folder.resolve("countersign.db"), folder.resolve("gone.db"));

            ProblemException thrown = catchThrowableOfType(
                    ProblemException.class,
                    () -> store.write("r", session -> session.releases()
                            .add(new Release(0, "p", "1", "b", "os", List.of(), 1, Instant.EPOCH))));

            assertThat(thrown.problem().code()).isEqualTo(ProblemCode.DATABASE_UNREACHABLE);
        }
    }

    @Test
    void a_folder_that_can_only_be_read_is_told_as_such() {
        SqliteStore.open(folder).close();
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assertThat(folder.resolve("countersign.db").toFile().setWritable(false)).isTrue();
        try {
            // Who may do everything, as in a container, writes all the same.
            assumeFalse(Files.isWritable(folder));
            assertThat(problem()).isEqualTo(ProblemCode.DATABASE_UNREACHABLE);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void the_record_cannot_be_changed_shortened_or_replaced() {
        record(SqliteStore.open(folder), "original");

        try (Handle writer = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT).writer()) {
            for (String sql : List.of(
                    "UPDATE audit SET after = 'FAIL'",
                    "DELETE FROM audit",
                    "INSERT OR REPLACE INTO audit (number, at, who, action, release, subject, before, after, previous_hash, hash) "
                            + "SELECT number, at, 'x', action, release, subject, before, after, previous_hash, hash FROM audit")) {
                assertThatThrownBy(() -> writer.execute(sql)).hasMessageContaining("only ever appended to");
            }
        }
    }

    @Test
    void one_byte_flipped_in_the_file_is_found_and_its_entry_named() throws IOException {
        SqliteStore store = SqliteStore.open(folder);
        record(store, "first");
        record(store, "needle");
        record(store, "third");
        store.close();
        flip("needle");

        try (SqliteStore flipped = SqliteStore.open(folder)) {
            ChainCheck check = new ChainCheck();
            flipped.read(session -> {
                session.audit().forEach(check::accept);
                return check;
            });
            assertThat(check.brokenAt()).hasValue(2);
        }
    }

    /// Changes one bit of a text in the database's file, which no check of the file itself notices.
    private void flip(String text) throws IOException {
        Path file = folder.resolve("countersign.db");
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = content.indexOf(text);
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private ProblemCode problem() {
        return catchThrowableOfType(ProblemException.class, () -> SqliteStore.open(folder))
                .problem()
                .code();
    }

    private static void addRelease(SqliteStore store) {
        try (store) {
            store.write("r", session -> session.releases()
                    .add(new Release(0, "p", "1", "b", "os", List.of(), 1, Instant.EPOCH)));
        }
    }

    private static void record(SqliteStore store, String subject) {
        store.write("r", session -> session.audit().append(new AuditEvent("a", 1, subject, "", "")));
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    private static String text(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).one();
    }
}
