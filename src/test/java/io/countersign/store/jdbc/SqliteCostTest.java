package io.countersign.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.countersign.definition.Checklists;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.SampleFindings;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.workflow.AssessRelease;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/// What the database does for a question or a file, counted in steps of its machine and in bytes allocated: these are
/// the same on every machine and under every load, so that a slow path shows without a clock.
class SqliteCostTest {
    private static final int FEW = 1_500;
    private static final int MANY = 12_000;
    private static final int PAGE = 50;
    private static final int AGAIN = 40;

    /// Of one assessment with the policy and four platforms.
    private static final int STATEMENTS = 70;

    private static final FindingOrder BY_TITLE = new FindingOrder(FindingOrder.By.TITLE, false);

    @TempDir
    private static Path folder;

    private static SqliteDatabase database;
    private static Handle writer;
    private static List<String> indices;
    private static AdvisoryTally.Kept tallies = new AdvisoryTally.Kept();
    private static long large;
    private static long small;
    private static long steps;
    private static long allocated;

    @BeforeAll
    static void fill() throws SQLException {
        database = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);
        writer = database.writer();
        indices = indices(writer);
        Steps counting = new Steps(writer);
        long before = allocatedBytes();
        large = take("large", MANY);
        allocated = allocatedBytes() - before;
        steps = counting.stop();
        small = take("small", FEW);
    }

    @AfterAll
    static void close() {
        writer.close();
    }

    @Test
    void an_import_takes_so_many_steps_and_bytes_for_each_finding() {
        assertThat(steps / MANY).isBetween(50L, 500L);
        assertThat(allocated / MANY).isLessThan(9_000);
    }

    @Test
    void a_row_that_comes_again_in_a_large_file_is_the_same_finding() {
        assertThat(number("SELECT count(*) FROM finding WHERE round = (SELECT id FROM round WHERE release = " + large + ")"))
                .isEqualTo(MANY);
        assertThat(number("SELECT count(*) FROM attestation WHERE times = 2")).isEqualTo(AGAIN);
    }

    @Test
    void an_import_leaves_the_indices_as_they_were() {
        assertThat(indices(writer)).isEqualTo(indices).hasSizeGreaterThan(10);
    }

    @Test
    void what_a_large_file_brought_is_found_by_its_words() {
        assertThat(count(large, "overflow").longValue()).isPositive();
        assertThat(count(large, "package-1").longValue()).isPositive();
    }

    @Test
    void a_page_costs_the_same_in_a_round_of_any_size() {
        FindingPlace.After deep = new FindingPlace.After(last(large));

        assertCostsTheSame(MANY, FEW, findings -> findings.page(
                FindingQuery.all(large, 1), FindingOrder.WORST_FIRST, new FindingPlace.Start(), PAGE), findings -> findings.page(
                FindingQuery.all(small, 1), FindingOrder.WORST_FIRST, new FindingPlace.Start(), PAGE));
        assertThat(steps(findings -> findings.page(FindingQuery.all(large, 1), FindingOrder.WORST_FIRST, deep, PAGE)))
                .isLessThan(400L * PAGE);
    }

    @Test
    void counts_and_facets_cost_the_same_in_a_round_of_any_size() {
        assertCostsTheSame(MANY, FEW, findings -> facets(findings, large), findings -> facets(findings, small));
    }

    @Test
    void a_word_that_nothing_holds_is_looked_up_and_not_looked_for() {
        FindingQuery query = text(large, "nowhere-to-be-found");

        assertThat(steps(findings -> findings.page(query, FindingOrder.WORST_FIRST, new FindingPlace.Start(), PAGE)))
                .isLessThan(2_000);
    }

    @Test
    void frequent_words_are_met_on_the_way_and_not_looked_up_in_the_whole_round() {
        FindingQuery query = text(large, "overflow kernel").withSeverities(Set.of(Severity.HIGH, Severity.LOW));

        assertThat(steps(findings -> findings.page(query, FindingOrder.WORST_FIRST, new FindingPlace.Start(), PAGE)))
                .isLessThan(15L * MANY);
    }

    @Test
    void the_counts_beside_a_page_are_one_walk() {
        tallies = new AdvisoryTally.Kept();
        FindingQuery query = text(large, "overflow");

        long one = steps(findings -> findings.bySeverity(query));
        tallies = new AdvisoryTally.Kept();
        long all = steps(findings -> {
            findings.bySeverity(query);
            findings.byDecision(query);
            findings.byChange(query);
            findings.count(query.withSeverities(Set.of(Severity.HIGH)));
        });

        assertThat(one).isGreaterThan(MANY);
        assertThat(all).isLessThan(one * 11 / 10);
    }

    @Test
    void counts_for_a_word_are_added_up_from_advisories_once_a_round_was_asked_twice() {
        tallies = new AdvisoryTally.Kept();
        FindingQuery query = text(large, "overflow");
        List<Map<Severity, Long>> counted = new ArrayList<>();

        List<Long> taken = Stream.generate(() -> steps(findings -> counted.add(findings.bySeverity(query))))
                .limit(3)
                .toList();

        // What is left is to tell whether few or many findings are asked for.
        assertThat(taken.getLast()).isPositive().isLessThan(taken.getFirst() - 5L * MANY);
        assertThat(counted.getFirst()).isNotEmpty();
        assertThat(new HashSet<>(counted)).hasSize(1);
    }

    @Test
    void counts_for_a_word_are_those_after_the_last_write() {
        FindingQuery query = text(large, "overflow");
        for (int i = 0; i < 2; i++) {
            byDecision(query);
        }

        writer.useTransaction(_ -> {
            writer.execute("UPDATE finding SET decision = 2 WHERE advisory IN (SELECT rowid FROM advisory_text WHERE advisory_text MATCH 'overflow')");
            for (int i = 0; i < 3; i++) {
                assertThat(session(writer).findings().byDecision(query).get(DecisionKind.OPEN)).isNull();
            }
            writer.rollback();
        });

        for (int i = 0; i < 3; i++) {
            assertThat(byDecision(query).get(DecisionKind.OPEN)).isPositive();
        }
    }

    private static Map<DecisionKind, Long> byDecision(FindingQuery query) {
        try (Handle reader = database.reader()) {
            return session(reader).findings().byDecision(query);
        }
    }

    @Test
    void where_nothing_is_left_nothing_is_walked() {
        FindingQuery query = text(large, "overflow").withDecisions(Set.of(DecisionKind.INTENDED));

        assertThat(steps(findings -> findings.page(query, BY_TITLE, new FindingPlace.Start(), PAGE))).isLessThan(500);
    }

    @Test
    void a_list_by_title_goes_past_the_advisories_that_are_not_asked_for() {
        FindingQuery query = text(large, "overflow");

        assertThat(steps(findings -> findings.page(query, BY_TITLE, new FindingPlace.Start(), PAGE)))
                .isLessThan(10L * MANY);
    }

    /// With that, a million findings are judged anew in a tenth of a second. Each question is put once.
    @Test
    void what_the_rules_ask_takes_a_few_steps_for_each_finding() {
        List<FindingFilter> asked = new Checklists().policy().items()
                .flatMap(item -> item.criterion().tree())
                .flatMap(criterion -> switch (criterion) {
                    case Criterion.NoOpenFindings(var filter, _) -> Stream.of(filter);
                    case Criterion.MendableOnline(var filter, _) -> Stream.of(filter);
                    default -> Stream.<FindingFilter>empty();
                })
                .distinct()
                .toList();

        long all = asked.stream()
                .mapToLong(filter -> steps(findings -> findings.matching(large, 1, filter, 0)))
                .sum();

        assertThat(asked).hasSizeGreaterThan(7);
        assertThat(all / MANY).isLessThan(9);
    }

    @Test
    void kinds_and_severities_are_counted_without_walking_through_them() {
        FindingFilter severe = new FindingFilter(
                Set.of(FindingKind.VULNERABILITY), Set.of(Severity.CRITICAL, Severity.HIGH), List.of(), List.of(), false);

        assertThat(steps(findings -> findings.matching(large, 1, severe, 0))).isLessThan(3L * MANY);
    }

    /// However many findings there are, and however often it is asked: the checklist is put together once, and each question
    /// of its rules put once.
    @Test
    void a_release_is_assessed_anew_with_the_same_few_statements() {
        Checklists checklists = new Checklists();
        DocumentationReview unread = new DocumentationReview(Map.of(), List.of());
        Knowledge knowledge = new Knowledge(KnowledgeFiles.shipped());
        List<String> platforms = List.of("aws", "azure", "digitalocean", "tencent");
        Function<Long, Consumer<Store>> assessed = release -> store -> new AssessRelease(
                        store, _ -> checklists.forReview("policy", platforms), _ -> unread, () -> knowledge, Clock.systemUTC())
                .assess(release);

        int first = counted(session -> assessed.apply(large).accept(reading(session)));

        assertThat(first).isBetween(20, STATEMENTS);
        assertThat(counted(session -> assessed.apply(large).accept(reading(session)))).isEqualTo(first);
        assertThat(counted(session -> assessed.apply(small).accept(reading(session)))).isBetween(first - 5, first + 5);
    }

    /// A store that does nothing but read.
    private static Store reading(Session session) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (_, _, arguments) -> read(session, arguments[0]));
    }

    @SuppressWarnings("unchecked") // the only method that an assessment calls
    private static Object read(Session session, Object question) {
        return ((Function<Session, Object>) question).apply(session);
    }

    @Test
    void a_page_and_its_counts_take_a_few_statements() {
        FindingQuery query = text(large, "overflow kernel");

        assertThat(statements(findings -> findings.page(query, FindingOrder.WORST_FIRST, new FindingPlace.Start(), PAGE)))
                .isBetween(1, 9);
        assertThat(statements(findings -> facets(findings, large))).isBetween(1, 9);
    }

    private static int statements(Consumer<Findings> question) {
        return counted(session -> question.accept(session.findings()));
    }

    private static int counted(Consumer<Session> question) {
        AtomicInteger counted = new AtomicInteger();
        try (Handle reader = database.reader()) {
            reader.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    counted.incrementAndGet();
                }
            });
            question.accept(session(reader));
        }
        return counted.get();
    }

    private static int number(String sql) {
        return writer.createQuery(sql).mapTo(Integer.class).one();
    }

    private static void facets(Findings findings, long release) {
        FindingQuery query = FindingQuery.all(release, 1).withSeverities(Set.of(Severity.HIGH));
        findings.count(query);
        findings.bySeverity(query);
        findings.byDecision(query.withDecisions(Set.of(DecisionKind.OPEN)));
        findings.byChange(query.withChanges(Set.of(RoundChange.NEW)));
    }

    /// @param many how many findings the one deals with
    /// @param few how many the other does
    private static void assertCostsTheSame(int many, int few, Consumer<Findings> one, Consumer<Findings> other) {
        long ofMany = steps(one);
        long ofFew = steps(other);
        assertThat(ofMany).as("%d and %d findings", many, few).isPositive().isLessThan(ofFew * 3 / 2);
    }

    private static Long count(long release, String words) {
        try (Handle reader = database.reader()) {
            return session(reader).findings().count(text(release, words));
        }
    }

    private static long last(long release) {
        try (Handle reader = database.reader()) {
            return session(reader)
                    .findings()
                    .page(FindingQuery.all(release, 1), FindingOrder.WORST_FIRST, new FindingPlace.At(MANY / 2), 1)
                    .getLast()
                    .id();
        }
    }

    private static FindingQuery text(long release, String words) {
        return new FindingQuery(release, 1, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, words);
    }

    private static long steps(Consumer<Findings> question) {
        try (Handle reader = database.reader()) {
            Steps counting = new Steps(reader);
            question.accept(session(reader).findings());
            return counting.stop();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcSession session(Handle handle) {
        return new JdbcSession(handle, "reviewer", Instant.EPOCH, tallies);
    }

    private static List<String> indices(Handle handle) {
        return handle.createQuery("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
                .mapTo(String.class)
                .list();
    }

    private static long take(String name, int count) {
        List<Finding> rows = new SampleFindings(1, 400, 40).stream(count).toList();
        List<Finding> findings = Stream.concat(
                        rows.stream(), count == MANY ? rows.stream().limit(AGAIN) : Stream.of())
                .toList();
        try (JdbcSession session = session(writer)) {
            return writer.inTransaction(_ -> {
                long release = session.releases()
                        .add(new Release(0, name, "1", "b", "Debian 12", List.of(), 1, Instant.EPOCH));
                long id = session.evidence().open(evidence(0, release, name));
                session.evidence().addFindings(evidence(id, release, name), findings);
                session.evidence().finish(evidence(id, release, name));
                return release;
            });
        }
    }

    private static Evidence evidence(long id, long release, String name) {
        Format format = new Format("trivy-json", EvidenceKind.SCAN, "Trivy");
        return new Evidence(id, release, 1, name, 1, name, format, Instant.EPOCH, "r", Counts.NONE, null);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /// Counts the steps of the machine that runs a connection's statements.
    private static final class Steps extends ProgressHandler {
        private static final int EACH = 10;

        private final Handle handle;
        private long counted;

        Steps(Handle handle) throws SQLException {
            this.handle = handle;
            ProgressHandler.setHandler(handle.getConnection(), EACH, this);
        }

        @Override
        protected int progress() {
            counted += EACH;
            return 0;
        }

        long stop() throws SQLException {
            ProgressHandler.clearHandler(handle.getConnection());
            return counted;
        }
    }
}
