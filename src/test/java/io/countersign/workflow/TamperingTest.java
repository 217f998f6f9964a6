package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Edits the database behind the program's back, and has the record checked.
///
/// Not edited are the tables of [Rows#NOT_SEALED]. A row of `tally` that counts nothing says nothing, and is left alone.
class TamperingTest {
    private static final long SEED = 20_261_124;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void writeReview() throws IOException, InterruptedException {
        data = folder.resolve("data");
        try (Store store = SqliteStore.open(data)) {
            RecordedReview.write(store, folder);
        }
    }

    @Test
    void a_review_that_nobody_edited_is_whole_and_fills_every_table() throws Exception {
        try (Store store = SqliteStore.open(data);
                Connection connection = connect(data)) {
            assertThat(check(store).flaws()).isEmpty();
            assertThat(check(store).whole()).isTrue();
            for (String table : Rows.TABLES) {
                assertThat(Rows.count(connection, table)).as(table).isPositive();
            }
        }
    }

    @Test
    void every_table_is_edited_here_or_named_as_one_that_needs_no_seal() throws Exception {
        try (Connection connection = connect(data)) {
            List<String> known = new ArrayList<>(Rows.TABLES);
            known.addAll(Rows.NOT_SEALED);
            assertThat(Rows.all(connection)).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void what_a_release_took_over_is_checked_though_the_earlier_one_went_on() throws Exception {
        try (Store store = SqliteStore.open(data);
                Connection connection = connect(data)) {
            Workflows workflows = RecordedReview.workflows(store);
            List<Release> releases = store.read(session -> session.releases().all());
            Release earlier = named(releases, "6.8");
            Release next = named(releases, "6.9");
            Path other = RecordedReview.trivy(folder.resolve("three.json"), "usr/lib/two", "LOW", "CVE-2024-7001");
            RecordedReview.take(workflows, earlier, other, Path.of("assets/demo/reports"));
            assertThat(check(store).flaws()).isEmpty();

            String row = " WHERE id = (SELECT max(f.id) FROM finding f JOIN round r ON r.id = f.round WHERE r.release = "
                    + next.id() + " AND f.sources = 0 AND f.change = 3)";
            for (String column : List.of(
                    "severity", "score", "advisory", "component", "fixed", "target", "host", "port", "protocol", "path")) {
                Rows.run(connection, "UPDATE finding SET " + column + " = " + column + " + 1" + row);
                assertThat(check(store).flaws().toString()).as(column).contains("record.repeated.rating");
                Rows.run(connection, "UPDATE finding SET " + column + " = " + column + " - 1" + row);
            }
            Rows.run(connection, "UPDATE taken_over SET gone = 1 WHERE finding = (SELECT id FROM finding" + row + ")");
            assertThat(check(store).flaws().toString()).contains("record.repeated.change", "record.part.taken_over");
            Rows.run(connection, "UPDATE taken_over SET gone = 0 WHERE finding = (SELECT id FROM finding" + row + ")");

            RecordedReview.take(workflows, next, other);
            RecordedReview.take(workflows, earlier, RecordedReview.trivy(
                    folder.resolve("four.json"), "usr/lib/four", "HIGH", "CVE-2024-7001", "CVE-2024-7009"));
            assertThat(check(store).flaws()).isEmpty();
        }
    }

    private static Release named(List<Release> releases, String version) {
        return releases.stream()
                .filter(release -> release.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_hundred_edited_values_are_all_found(TestReporter reporter) throws Exception {
        editValues(200, reporter);
    }

    @Test
    @Tag("bench")
    void a_thousand_edited_values_are_all_found(TestReporter reporter) throws Exception {
        editValues(1_000, reporter);
    }

    @Test
    void bytes_edited_in_the_file_are_found_wherever_they_change_a_row(TestReporter reporter) throws Exception {
        editBytes(40, reporter);
    }

    @Test
    @Tag("bench")
    void a_thousand_bytes_edited_in_the_file_are_found_wherever_they_change_a_row(TestReporter reporter)
            throws Exception {
        editBytes(1_000, reporter);
    }

    @Test
    void a_row_taken_out_or_put_in_is_found_in_every_table() throws Exception {
        try (Store store = SqliteStore.open(data);
                Connection connection = connect(data)) {
            for (String table : Rows.TABLES) {
                Rows.Row row = Rows.telling(connection, table, new SplittableRandom(SEED));
                row.delete(connection);
                assertThat(check(store).whole()).as("a row of " + table + " taken out").isFalse();
                row.insert(connection);
                assertThat(check(store).flaws()).as(table).isEmpty();
            }
        }
    }

    @Test
    void rows_put_in_between_two_entries_are_told_of_after_the_next() throws Exception {
        try (Store store = SqliteStore.open(data);
                Connection connection = connect(data)) {
            Rows.run(connection, "INSERT INTO fact_port (evidence, host, port, protocol, state, service) VALUES (1, '', 1, '', 'OPEN', '')");
            RecordedReview.workflows(store).answerItems().redo(1, "REL-2");
            RecordedReview.workflows(store)
                    .createRelease()
                    .create("p", "1", "b9", "Debian 12", List.of());

            assertThat(check(store).text().args().getFirst().toString()).contains("record.unexplained");
        }
    }

    @Test
    void what_an_update_of_the_program_finds_unsealed_is_sealed_by_an_entry_that_says_so() throws Exception {
        Path older = folder.resolve("older");
        String row = "INSERT INTO blacklist (software, platform, since, note, source, who, at) VALUES ('x', 'aws', 1, '', '', 'r', 1)";
        try (Store store = SqliteStore.open(older)) {
            RecordedReview.workflows(store).createRelease().create("p", "1", "b", "Debian 12", List.of());
        }
        try (Connection connection = connect(older)) {
            Rows.run(connection, row);
            Rows.run(connection, "INSERT INTO to_seal VALUES (12)");
        }

        try (Store store = SqliteStore.open(older);
                Connection connection = connect(older)) {
            assertThat(check(store).flaws()).isEmpty();
            assertThat(store.read(session -> session.audit().head()).orElseThrow().action()).isEqualTo("store.upgraded");
            Rows.run(connection, row);
            assertThat(check(store).whole()).isFalse();
        }
    }

    @Test
    void a_column_that_was_renamed_is_damage() throws Exception {
        try (Store store = SqliteStore.open(data);
                Connection connection = connect(data)) {
            Rows.run(connection, "ALTER TABLE round_image RENAME COLUMN platform TO platforn");

            assertThat(check(store).flaws().toString()).contains("record.file.damaged");
        }
    }

    @Test
    void a_kept_file_that_was_changed_or_taken_away_is_named() throws Exception {
        Path kept;
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        try (Store store = SqliteStore.open(data)) {
            byte[] bytes = Files.readAllBytes(kept);
            bytes[0] ^= 1;
            Files.write(kept, bytes);
            assertThat(check(store).flaws()).singleElement().satisfies(flaw -> assertThat(flaw.text().toString())
                    .contains("record.file.changed", kept.getFileName().toString()));
            Files.delete(kept);
            assertThat(check(store).flaws()).singleElement().satisfies(flaw -> assertThat(flaw.text().toString())
                    .contains("record.file.missing"));
        }
    }

    private void editValues(int edits, TestReporter reporter) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, Integer> byTable = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        try (Store store = SqliteStore.open(data);
                Connection connection = connect(data)) {
            for (int edit = 0; edit < edits; ) {
                String table = Rows.TABLES.get(random.nextInt(Rows.TABLES.size()));
                Rows.Row before = Rows.random(connection, table, random);
                Rows.Row after = before.edited(random);
                if (after.saysNothing() || before.saysNothing() || !after.replace(connection, before)) {
                    continue;
                }
                edit++;
                byTable.merge(table, 1, Integer::sum);
                if (check(store).whole()) {
                    missed.add(before + " → " + after);
                }
                assertThat(before.replace(connection, after)).isTrue();
            }
            assertThat(check(store).flaws()).isEmpty();
        }
        report(reporter, "edits found", (edits - missed.size()) + " of " + edits + " " + byTable);
        assertThat(missed).isEmpty();
    }

    private void editBytes(int edits, TestReporter reporter) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Path file = data.resolve("countersign.db");
        byte[] whole = Files.readAllBytes(file);
        String rows = dump();
        int found = 0;
        int meaningless = 0;
        List<Integer> missed = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            int at = place(whole, random);
            int bit = 1 << random.nextInt(8);
            flip(file, at, whole[at] ^ bit);
            if (isFound()) {
                found++;
            } else if (dump().equals(rows)) {
                meaningless++;
            } else {
                missed.add(at);
            }
            Files.write(file, whole);
        }
        report(
                reporter,
                "bytes edited",
                found + " found, " + meaningless + " changed no row, " + missed.size() + " missed, of " + edits);
        assertThat(missed).isEmpty();
        assertThat(found).isPositive();
    }

    /// Most of a small database is zeros that no row uses yet: of these only one in twenty is edited.
    private static int place(byte[] file, SplittableRandom random) {
        int at = random.nextInt(file.length);
        while (file[at] == 0 && random.nextInt(20) > 0) {
            at = random.nextInt(file.length);
        }
        return at;
    }

    private static void report(TestReporter reporter, String what, String counts) {
        reporter.publishEntry(what, counts);
        System.out.println(what + ": " + counts);
    }

    private boolean isFound() throws InterruptedException {
        try (Store store = SqliteStore.open(data)) {
            return !check(store).whole();
        } catch (ProblemException _) {
            return true;
        }
    }

    private String dump() throws SQLException {
        try (Connection connection = connect(data)) {
            return Rows.dump(connection);
        }
    }

    private static void flip(Path file, int at, int value) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            access.write(value);
        }
    }

    private static CheckHistory.Result check(Store store) throws InterruptedException {
        return new CheckHistory(store).check(Progress.SILENT);
    }

    /// As anybody would who wants to change what the triggers keep.
    private static Connection connect(Path data) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("countersign.db"));
        try (Statement statement = connection.createStatement()) {
            for (String trigger : List.of(
                    "audit_is_only_appended_to",
                    "audit_is_never_changed",
                    "audit_is_never_shortened",
                    "seal_is_never_changed",
                    "seal_is_never_taken_away")) {
                statement.execute("DROP TRIGGER IF EXISTS " + trigger);
            }
        }
        return connection;
    }
}
