package io.countersign.bench;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Questions to a database that was filled before: each kind is asked many times, at random, and the 95th percentile
/// counts.
final class Queries {
    private static final int TIMES = 200;
    private static final int PAGE = 200;

    private final SqliteStore store;
    private final int findings;
    private final Words words = new Words(7);

    private Queries(SqliteStore store, int findings) {
        this.store = store;
        this.findings = findings;
    }

    /// @param findings how many there are
    static List<Figure> measure(Path data, int findings) {
        try (SqliteStore store = SqliteStore.open(data)) {
            return new Queries(store, findings).all();
        }
    }

    private List<Figure> all() {
        return List.of(
                figure("a page after a row", 10, (asked, query) -> page(asked, query)),
                figure("a count with filters", 20, (asked, query) -> asked.count(severe(query))),
                figure("a page with a word", 10, (asked, query) -> first(asked, text(query))),
                figure("a page with a word, filters and an order", 30, (asked, query) -> asked.page(
                        severe(text(query)),
                        new FindingOrder(FindingOrder.By.TITLE, false),
                        new FindingPlace.Start(),
                        PAGE)),
                figure("the counts of all filters", 20, (asked, query) -> {
                    asked.bySeverity(severe(query));
                    asked.byDecision(severe(query));
                    asked.byChange(severe(query));
                }),
                figure("the counts of all filters with a word", 20, (asked, query) -> asked.bySeverity(text(query))));
    }

    private Figure figure(String name, double limit, BiConsumer<Findings, FindingQuery> question) {
        FindingQuery query = FindingQuery.all(1, 1);
        double[] times = new double[TIMES];
        for (int i = -TIMES / 4; i < TIMES; i++) {
            long start = System.nanoTime();
            store.read(session -> {
                question.accept(session.findings(), query);
                return true;
            });
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return new Figure("%,d findings: %s".formatted(findings, name), limit, "ms, 95 of 100", times);
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
