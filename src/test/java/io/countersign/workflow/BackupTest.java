package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.FindingQuery;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteBackups;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path copy;

    @BeforeEach
    void writeReview() throws IOException, InterruptedException {
        data = folder.resolve("data");
        copy = folder.resolve("copy");
        try (Store store = SqliteStore.open(data)) {
            RecordedReview.write(store, folder);
        }
    }

    @Test
    void a_copy_made_while_the_database_is_open_is_a_whole_data_folder() throws Exception {
        String head;
        try (Store store = SqliteStore.open(data)) {
            backUp(store).to(copy, Progress.SILENT);
            head = head(store);
            add(store, "later");
        }

        try (Store copied = SqliteStore.open(copy)) {
            assertThat(new CheckHistory(copied).check(Progress.SILENT).flaws()).isEmpty();
            assertThat(head(copied)).isEqualTo(head);
        }
    }

    @Test
    void a_copy_never_takes_the_place_of_something() throws Exception {
        Files.createDirectory(copy);
        try (Store store = SqliteStore.open(data)) {
            assertThat(problem(() -> backUp(store).to(copy, Progress.SILENT))).isEqualTo(ProblemCode.TARGET_EXISTS);
        }
    }

    @Test
    void a_copy_without_a_file_of_evidence_is_not_made() throws Exception {
        Files.delete(keptFile(data));
        try (Store store = SqliteStore.open(data)) {
            assertThat(problem(() -> backUp(store).to(copy, Progress.SILENT)))
                    .isEqualTo(ProblemCode.BACKUP_INCOMPLETE);
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("copy"));
    }

    @Test
    void a_restored_copy_is_as_it_was_and_what_was_there_before_is_kept() throws Exception {
        String head;
        try (Store store = SqliteStore.open(data)) {
            backUp(store).to(copy, Progress.SILENT);
            head = head(store);
            add(store, "later");
        }

        Path before = restore(copy);

        try (Store restored = SqliteStore.open(data);
                Store replaced = SqliteStore.open(before)) {
            assertThat(new CheckHistory(restored).check(Progress.SILENT).flaws()).isEmpty();
            assertThat(head(restored)).isEqualTo(head);
            assertThat(head(replaced)).isNotEqualTo(head);
        }
        assertThat(data).isDirectoryNotContaining(path -> path.toString().contains("restoring-"));
    }

    @Test
    void a_copy_is_restored_into_an_empty_folder() throws Exception {
        try (Store store = SqliteStore.open(data)) {
            backUp(store).to(copy, Progress.SILENT);
        }
        data = folder.resolve("elsewhere");

        restore(copy);

        try (Store restored = SqliteStore.open(data)) {
            assertThat(new CheckHistory(restored).check(Progress.SILENT).flaws()).isEmpty();
        }
    }

    @Test
    void a_copy_that_was_changed_is_not_restored() throws Exception {
        try (Store store = SqliteStore.open(data)) {
            backUp(store).to(copy, Progress.SILENT);
        }
        Files.writeString(keptFile(copy), "other bytes");
        // The data folder's own files would mend it.
        data = folder.resolve("elsewhere");
        assertThat(problem(() -> restore(copy))).isEqualTo(ProblemCode.BACKUP_UNUSABLE);
        assertThat(data.resolve("countersign.db")).doesNotExist();
    }

    @Test
    void a_damaged_copy_is_not_restored() throws Exception {
        try (Store store = SqliteStore.open(data)) {
            backUp(store).to(copy, Progress.SILENT);
        }
        byte[] bytes = Files.readAllBytes(copy.resolve("countersign.db"));
        Files.write(copy.resolve("countersign.db"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(problem(() -> restore(copy))).isEqualTo(ProblemCode.BACKUP_UNUSABLE);
    }

    @Test
    void a_copy_is_not_restored_under_the_hands_of_an_open_program() throws Exception {
        try (Store store = SqliteStore.open(data)) {
            backUp(store).to(copy, Progress.SILENT);

            assertThat(problem(() -> restore(copy))).isEqualTo(ProblemCode.DATABASE_OPEN_ELSEWHERE);
        }
    }

    @Test
    void daily_copies_are_made_once_a_day_and_the_newest_seven_are_kept() throws Exception {
        Path backups = data.resolve("backups");
        try (Store store = SqliteStore.open(data)) {
            for (int day = 0; day < 10; day++) {
                Instant now = Instant.parse("2026-11-01T08:00:00Z").plus(Duration.ofDays(day));
                BackUp backUp = new BackUp(store, Clock.fixed(now, ZoneOffset.UTC));
                backUp.daily(backups);
                backUp.daily(backups);
            }
        }

        try (Stream<Path> copies = Files.list(backups)) {
            assertThat(copies.map(file -> file.getFileName().toString()).sorted().toList())
                    .hasSize(7)
                    .startsWith("2026-11-04.db")
                    .endsWith("2026-11-10.db");
        }
        restore(backups.resolve("2026-11-10.db"));
        try (Store restored = SqliteStore.open(data)) {
            assertThat(new CheckHistory(restored).check(Progress.SILENT).flaws()).isEmpty();
        }
    }

    @Test
    void a_damaged_database_is_looked_at_as_far_as_it_can_be_read_and_takes_nothing() throws Exception {
        Path file = data.resolve("countersign.db");
        byte[] bytes = Files.readAllBytes(file);
        long page = firstPageOf("advisory");
        bytes[(int) (page - 1) * 16_384] = 77;
        Files.write(file, bytes);
        assertThat(problem(() -> SqliteStore.open(data).close())).isEqualTo(ProblemCode.DATABASE_DAMAGED);

        try (Store store = SqliteStore.openToRead(data, Clock.systemUTC())) {
            assertThat(store.<List<?>>read(session -> session.releases().all())).hasSize(2);
            assertThat(store.<List<?>>read(session -> session.audit().before(Long.MAX_VALUE, 0, 500))).hasSizeGreaterThan(20);
            assertThat(problem(() -> store.read(
                            session -> session.findings().page(FindingQuery.all(1, 2), null, 10))))
                    .isEqualTo(ProblemCode.DATABASE_DAMAGED);
            assertThat(new CheckHistory(store).check(Progress.SILENT).whole()).isFalse();
            assertThat(problem(() -> add(store, "later"))).isEqualTo(ProblemCode.DATABASE_ONLY_READ);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private long firstPageOf(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("countersign.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")) {
            return row.getLong(1);
        }
    }

    @Test
    void a_damaged_database_names_its_newest_copy() throws Exception {
        try (Store store = SqliteStore.open(data)) {
            backUp(store).daily(data.resolve("backups"));
        }
        Path file = data.resolve("countersign.db");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> SqliteStore.open(data));

        assertThat(thrown.problem().code()).isEqualTo(ProblemCode.DATABASE_DAMAGED);
        assertThat(thrown.problem().next().args().toString()).contains("backups");
    }

    @Test
    void a_second_window_is_told_who_has_the_folder() throws Exception {
        try (AutoCloseable _ = SqliteStore.holdForWindow(data)) {
            ProblemException thrown =
                    catchThrowableOfType(ProblemException.class, () -> SqliteStore.holdForWindow(data));

            assertThat(thrown.problem().code()).isEqualTo(ProblemCode.DATABASE_OPEN_ELSEWHERE);
            assertThat(thrown.problem().why().args().toString())
                    .contains(String.valueOf(ProcessHandle.current().pid()));
        }
        SqliteStore.holdForWindow(data).close();
    }

    @Test
    void a_command_writes_beside_an_open_window_and_the_record_stays_whole() throws Exception {
        try (AutoCloseable _ = SqliteStore.holdForWindow(data);
                Store window = SqliteStore.open(data);
                Store command = SqliteStore.open(data)) {
            for (int i = 0; i < 5; i++) {
                add(window, "window-" + i);
                add(command, "command-" + i);
            }

            assertThat(new CheckHistory(window).check(Progress.SILENT).flaws()).isEmpty();
        }
    }

    @Test
    void an_import_whose_bytes_cannot_be_kept_is_told_as_such_and_leaves_no_trace() throws Exception {
        Path report = RecordedReview.trivy(folder.resolve("new.json"), "usr", "LOW", "CVE-2024-1");
        try (Store store = SqliteStore.open(data)) {
            String head = head(store);
            Files.delete(data.resolve("files").resolve("incoming"));

            assertThat(problem(() -> RecordedReview.workflows(store)
                            .importEvidence()
                            .take(1, List.of(report), Progress.SILENT, _ -> {})))
                    .isEqualTo(ProblemCode.EVIDENCE_NOT_KEPT);
            assertThat(head(store)).isEqualTo(head);
            assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
        }
    }

    private Path restore(Path from) throws InterruptedException {
        return new RestoreBackup(new SqliteBackups(), data).restore(from, Progress.SILENT);
    }

    private static BackUp backUp(Store store) {
        return new BackUp(store, RecordedReview.CLOCK);
    }

    private static void add(Store store, String build) {
        new CreateRelease(store, RecordedReview.CLOCK, () -> "Lin Mei").create("p", "1", build, "Debian 12", List.of());
    }

    private static String head(Store store) {
        Optional<AuditEntry> head = store.read(session -> session.audit().head());
        return head.orElseThrow().hash();
    }

    private static Path keptFile(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static ProblemCode problem(Attempt attempt) {
        return catchThrowableOfType(ProblemException.class, attempt::run).problem().code();
    }
}
