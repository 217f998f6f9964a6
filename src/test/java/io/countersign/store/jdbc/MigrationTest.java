package io.countersign.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.store.EvidenceStore;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingQuery;
import io.countersign.store.SampleFindings;
import io.countersign.store.SetAsideRow;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// Opens a database that was made and filled by the first version of the schema.
class MigrationTest {
    private static final Finding FINDING = SampleFindings.finding("same", Severity.HIGH, 80, "title");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTheFirstVersion() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("countersign.db"));
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        try (Handle handle = jdbi.open()) {
            handle.execute("PRAGMA application_id = " + SqliteDatabase.APPLICATION);
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:io/countersign/store/jdbc/migration")
                    .target("1")
                    .load()
                    .migrate();
            fill(handle);
        }
    }

    @Test
    void what_was_there_is_read_as_before() {
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(store.<List<EvidenceStore.Attested<Fact>>>read(
                            session -> session.evidence().facts(1, 1, Fact.class)))
                    .extracting(EvidenceStore.Attested::value)
                    .containsExactly(
                            new Fact.Port("10.0.0.1", 443, "tcp", Fact.PortState.OPEN, "https"),
                            new Fact.Value("os.name", "Debian"));
            assertThat(details(store).attestations()).singleElement().satisfies(attestation -> {
                assertThat(attestation.status()).isEmpty();
                assertThat(attestation.rating()).isEqualTo(FINDING.rating());
            });
            assertThat(store.<List<SetAsideRow>>read(session -> session.evidence().setAside(1, 0, 10))).isEmpty();
        }
    }

    @Test
    void what_is_new_comes_in_beside_it() {
        Fact account = new Fact.Account("root", Fact.PasswordState.LOCKED, "L");
        SetAside row = new SetAside(SetAside.Reason.PASSED, "rule", "", "pass");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.write("r", session -> {
                Evidence old = session.evidence().of(1, 1).getFirst();
                session.evidence().addFindings(old, List.of(withStatus("affected")));
                session.evidence().addFacts(1, List.of(account));
                session.evidence().addSetAside(1, List.of(row));
                return old;
            });

            assertThat(details(store).attestations())
                    .extracting(FindingDetails.Attestation::status, FindingDetails.Attestation::times)
                    .containsExactly(tuple("affected", 2));
            assertThat(store.<List<EvidenceStore.Attested<Fact.Account>>>read(
                            session -> session.evidence().facts(1, 1, Fact.Account.class)))
                    .extracting(EvidenceStore.Attested::value)
                    .containsExactly((Fact.Account) account);
            assertThat(store.<List<SetAsideRow>>read(session -> session.evidence().setAside(1, 0, 10)))
                    .extracting(SetAsideRow::row)
                    .containsExactly(row);
        }
        assertThat(folder.resolve("countersign.db.v1.backup")).isRegularFile();
    }

    private static FindingDetails details(SqliteStore store) {
        return store.read(session -> session.findings()
                .details(session.findings()
                        .page(FindingQuery.all(1, 1), null, 1)
                        .getFirst()
                        .id())
                .orElseThrow());
    }

    /// More severe than before, so that the file's rating and its status change.
    private static Finding withStatus(String status) {
        Finding worse = SampleFindings.finding("same", Severity.CRITICAL, 90, "title");
        return new Finding(
                worse.identity(),
                worse.kind(),
                worse.advisory(),
                worse.rating(),
                worse.component(),
                worse.place(),
                status);
    }

    private static void fill(Handle handle) {
        handle.execute("INSERT INTO release VALUES (1, 'p', '1', 'b', 'Debian 12', 0)");
        handle.execute("INSERT INTO round VALUES (1, 1, 1, 0)");
        handle.execute("""
                INSERT INTO evidence (id, round, name, size, sha256, format, format_kind, format_name, imported_at,
                    imported_by, critical, high, medium, low, info, suppressed, passed, not_tested, facts, feedback, pages)
                VALUES (1, 1, 'scan.json', 1, 'ab', 'trivy-json', 'SCAN', 'Trivy', 0, 'r', 0, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0)
                """);
        handle.execute("INSERT INTO fact_port VALUES (1, 1, '10.0.0.1', 443, 'tcp', 'OPEN', 'https')");
        handle.execute("INSERT INTO fact_value VALUES (1, 1, 'os.name', 'Debian')");
        List<String> words = List.of("", "VULNERABILITY", "HIGH", "CVSS3");
        for (int i = 0; i < words.size(); i++) {
            handle.execute(
                    "INSERT INTO word VALUES (?, ?, ?)", i + 1, Digest.of(words.get(i)).bytes(), words.get(i));
        }
        handle.execute("INSERT INTO component VALUES (1, x'01', 'openssl', '3.0.2', '')");
        handle.execute("INSERT INTO advisory VALUES (1, x'01', 'f', 'k', 'CVE-1', '[]', 'title', '', '', '[]', '[]')");
        handle.execute(
                """
                INSERT INTO finding (id, round, identity, kind, severity, score, advisory, component, fixed,
                    target, host, port, protocol, path, decision, sources)
                VALUES (1, 1, ?, 2, ?, 80, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1)
                """,
                Digest.of("same").bytes(),
                Codes.of(Severity.HIGH));
        handle.execute(
                """
                INSERT INTO attestation (finding, evidence, advisory, severity, score, given, scale, vector, times)
                VALUES (1, 1, 1, ?, 80, 3, 4, 1, 1)
                """,
                Codes.of(Severity.HIGH));
        handle.execute("INSERT INTO tally VALUES (1, ?, 0, 1)", Codes.of(Severity.HIGH));
    }
}
