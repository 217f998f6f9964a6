package io.countersign.bench;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Questions to a database that was filled before: each kind is asked many times, at random, and the 95th percentile
/// counts.
final class Queries {
    private static final int TIMES = 200;
    private static final int PAGE = 200;

    private final SqliteStore store;
    private final int findings;
    private final double times;
    private final String when;
    private final Words words = new Words(7);

    private Queries(SqliteStore store, int findings, double times, String when) {
        this.store = store;
        this.findings = findings;
        this.times = times;
        this.when = when;
    }

    /// @param findings how many there are
    static List<Figure> measure(Path data, int findings) {
        try (SqliteStore store = SqliteStore.open(data)) {
            return new Queries(store, findings, 1, "").all();
        }
    }

    /// The same while a report is taken into another release of the folder.
    static List<Figure> measure(Path data, int findings, Path report) throws IOException, InterruptedException {
        Process importing = Program.begin(report, data, "during");
        try (SqliteStore store = SqliteStore.open(data)) {
            List<Figure> figures = new Queries(store, findings, 2, ", during an import").all();
            if (!importing.isAlive()) {
                throw new IllegalStateException("the import ended before the questions did: take a larger report");
            }
            return figures;
        } finally {
            importing.destroyForcibly().waitFor();
        }
    }

    private List<Figure> all() {
        return Stream.of(
                        figures("a page after a row", 10, (asked, query) -> page(asked, query)),
                        figures("a count with filters", 20, (asked, query) -> asked.count(severe(query))),
                        figures("a page with a word", 10, (asked, query) -> first(asked, text(query))),
                        figures("a page with a word, filters and an order", 30, (asked, query) -> asked.page(
                                severe(text(query)),
                                new FindingOrder(FindingOrder.By.TITLE, false),
                                new FindingPlace.Start(),
                                PAGE)),
                        figures("the counts of all filters", 20, (asked, query) -> facets(asked, severe(query))),
                        figures("the counts of all filters with a word", 20, (asked, query) -> facets(asked, text(query))))
                .flatMap(List::stream)
                .toList();
    }

    /// By the clock and by the processor: the second holds on a machine that does something else too.
    private List<Figure> figures(String name, double limit, BiConsumer<Findings, FindingQuery> question) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        FindingQuery query = FindingQuery.all(1, 1);
        double[] clock = new double[TIMES];
        double[] processor = new double[TIMES];
        for (int i = -TIMES / 4; i < TIMES; i++) {
            long start = System.nanoTime();
            long computed = threads.getCurrentThreadCpuTime();
            store.read(session -> {
                question.accept(session.findings(), query);
                return true;
            });
            if (i >= 0) {
                clock[i] = (System.nanoTime() - start) / 1e6;
                processor[i] = (threads.getCurrentThreadCpuTime() - computed) / 1e6;
            }
        }
        String title = "%,d findings%s: %s".formatted(findings, when, name);
        return List.of(
                new Figure(title, limit * times, "ms, 95 of 100", clock),
                new Figure(title, limit * times, "ms of processor, 95 of 100", processor));
    }

    private static void facets(Findings asked, FindingQuery query) {
        asked.bySeverity(query);
        asked.byDecision(query);
        asked.byChange(query);
        asked.count(query);
    }

    private void page(Findings asked, FindingQuery query) {
        asked.page(query, FindingOrder.WORST_FIRST, new FindingPlace.After(1 + words.number(findings - 1)), PAGE);
    }

    private static void first(Findings asked, FindingQuery query) {
        asked.page(query, FindingOrder.WORST_FIRST, new FindingPlace.Start(), PAGE);
    }

    private FindingQuery severe(FindingQuery query) {
        Severity severity = Severity.values()[words.number(Severity.values().length)];
        return query.withSeverities(Set.of(severity)).withDecisions(Set.of(DecisionKind.OPEN));
    }

    private FindingQuery text(FindingQuery query) {
        String asked = words.prose(1 + words.number(20));
        return new FindingQuery(
                query.releaseId(), query.round(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, asked);
    }
}
