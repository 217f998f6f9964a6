package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Counts findings: from the tally where only round, severity, decision and change are asked for, from that of advisories
/// where words in these are, else one by one.
///
/// What a page shows beside its rows are several counts of one question, each with another part of it left out. They are
/// one walk through the findings: it counts all cells, and is remembered until something is written.
final class FindingCounts {
    private final Handle handle;
    private final AdvisoryTally.Kept tallies;
    private @Nullable Counted counted;

    /// How many findings have a severity, a decision and a change.
    private record Cell(Severity severity, DecisionKind decision, RoundChange change, long findings) {}

    /// @param query without severities, decisions and changes
    /// @param writes of the connection until then
    private record Counted(FindingQuery query, long writes, List<Cell> cells) {}

    /// @param tallies what is kept for counts by words
    FindingCounts(Handle handle, AdvisoryTally.Kept tallies) {
        this.handle = handle;
        this.tallies = tallies;
    }

    /// A single count looks only at what it asks for, unless all is counted already.
    long count(FindingQuery query) {
        if (remembered(whole(query)) == null) {
            Filter filter = new Filter(handle, query);
            if (filter.narrows()) {
                return filter.bind(handle.createQuery("%s\nSELECT count(*) FROM finding f WHERE %s"
                                .formatted(filter.with(), filter.where())))
                        .mapTo(Long.class)
                        .one();
            }
        }
        return cells(query).stream().mapToLong(Cell::findings).sum();
    }

    Map<Severity, Long> bySeverity(FindingQuery query) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        cells(query.withSeverities(Set.of()))
                .forEach(cell -> counts.merge(cell.severity(), cell.findings(), Long::sum));
        return counts;
    }

    Map<DecisionKind, Long> byDecision(FindingQuery query) {
        Map<DecisionKind, Long> counts = new EnumMap<>(DecisionKind.class);
        cells(query.withDecisions(Set.of()))
                .forEach(cell -> counts.merge(cell.decision(), cell.findings(), Long::sum));
        return counts;
    }

    Map<RoundChange, Long> byChange(FindingQuery query) {
        Map<RoundChange, Long> counts = new EnumMap<>(RoundChange.class);
        cells(query.withChanges(EnumSet.allOf(RoundChange.class)))
                .forEach(cell -> counts.merge(cell.change(), cell.findings(), Long::sum));
        return counts;
    }

    Map<String, Long> byTool(FindingQuery query) {
        FindingQuery whole = query.withWhere(query.where().withTools(Set.of()));
        Filter filter = new Filter(handle, whole);
        return filter.bind(handle.createQuery("""
                        %s
                        SELECT lower(replace(coalesce(e.tool, e.format_name), ' ', '-')) AS tool, count(DISTINCT f.id) AS findings
                        FROM finding f
                        JOIN attestation x ON x.finding = f.id
                        JOIN evidence e ON e.id = x.evidence
                        WHERE %s AND e.round = f.round
                        GROUP BY 1
                        """.formatted(filter.with(), filter.where())))
                .map((row, _) -> Map.entry(row.getString("tool"), row.getLong("findings")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long expiredWaivers(long releaseId, int round, LocalDate today) {
        return handle.createQuery("""
                        SELECT count(*)
                        FROM act JOIN finding f ON f.act = act.id
                        WHERE act.release = :release AND act.last_day < :today
                          AND f.round = (SELECT id FROM round WHERE release = :release AND number = :round)
                          AND f.decision = :accepted
                          AND f.change < :fixed
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("today", today.toEpochDay())
                .bind("accepted", Codes.of(DecisionKind.ACCEPTED))
                .bind("fixed", Codes.of(RoundChange.FIXED))
                .mapTo(Long.class)
                .one();
    }

    Map<DecisionKind, Long> originals(long releaseId, int round, Severity severity) {
        Map<DecisionKind, Long> counts = new EnumMap<>(DecisionKind.class);
        handle.createQuery("""
                        SELECT original.decision, count(*)
                        FROM finding f
                        JOIN act a ON a.id = f.act
                        JOIN finding original ON original.round = f.round AND original.identity = a.duplicate_of
                        WHERE f.round = (SELECT id FROM round WHERE release = :release AND number = :round)
                          AND f.decision = :duplicate AND f.change < :fixed AND f.severity = :severity
                        GROUP BY original.decision
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("duplicate", Codes.of(DecisionKind.DUPLICATE))
                .bind("fixed", Codes.of(RoundChange.FIXED))
                .bind("severity", Codes.of(severity))
                .map((row, _) -> Map.entry(Codes.decision(row.getInt(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    long differing(long releaseId, int round) {
        return handle.createQuery("""
                        SELECT count(*)
                        FROM finding f
                        WHERE f.round = (SELECT id FROM round WHERE release = :release AND number = :round)
                          AND f.asks > 0 AND f.asks = :differs
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("differs", Codes.of(Confirmation.DIFFERS))
                .mapTo(Long.class)
                .one();
    }

    private List<Cell> cells(FindingQuery query) {
        Set<RoundChange> changes = query.changes().isEmpty() ? RoundChange.there() : query.changes();
        return all(whole(query)).stream()
                .filter(cell -> query.severities().isEmpty() || query.severities().contains(cell.severity()))
                .filter(cell -> query.decisions().isEmpty() || query.decisions().contains(cell.decision()))
                .filter(cell -> changes.contains(cell.change()))
                .toList();
    }

    private static FindingQuery whole(FindingQuery query) {
        return query.withSeverities(Set.of()).withDecisions(Set.of()).withChanges(EnumSet.allOf(RoundChange.class));
    }

    private List<Cell> all(FindingQuery whole) {
        @Nullable Counted known = remembered(whole);
        if (known != null) {
            return known.cells();
        }
        Filter filter = new Filter(handle, whole);
        List<Cell> cells = filter.narrows() ? counted(filter, whole) : tallied(whole);
        counted = new Counted(whole, writes(), cells);
        return cells;
    }

    private @Nullable Counted remembered(FindingQuery whole) {
        Counted known = counted;
        return known != null && known.query().equals(whole) && known.writes() == writes() ? known : null;
    }

    private long writes() {
        return handle.createQuery("SELECT total_changes()").mapTo(Long.class).one();
    }

    private List<Cell> counted(Filter filter, FindingQuery whole) {
        Optional<String> advisories = filter.advisoriesAlone();
        @Nullable AdvisoryTally tally = advisories.isPresent() && !filter.seeks()
                ? tallies.of(handle, whole.releaseId(), whole.round())
                : null;
        return tally == null ? walked(filter) : added(filter, advisories.orElseThrow(), tally);
    }

    private List<Cell> added(Filter filter, String advisories, AdvisoryTally tally) {
        long[] sums = filter.bind(handle.createQuery(advisories))
                .scanResultSet((rows, _) -> {
                    try (ResultSet row = rows.get()) {
                        LongStream.Builder numbers = LongStream.builder();
                        while (row.next()) {
                            numbers.add(row.getLong(1));
                        }
                        return tally.sum(numbers.build());
                    } catch (SQLException e) {
                        throw new IllegalStateException("the advisories cannot be read", e);
                    }
                });
        return IntStream.range(0, sums.length)
                .filter(cell -> sums[cell] > 0)
                .mapToObj(cell -> cell(Tally.severity(cell), Tally.decision(cell), Tally.change(cell), sums[cell]))
                .toList();
    }

    private List<Cell> walked(Filter filter) {
        return filter.bind(handle.createQuery("""
                        %s
                        SELECT f.decision, f.change, f.rank, count(*)
                        FROM finding f
                        WHERE %s
                        GROUP BY f.decision, f.change, f.rank
                        """.formatted(filter.with(), filter.where())))
                .map((row, _) -> cell(Rank.severity(row.getInt(3)), row.getInt(1), row.getInt(2), row.getLong(4)))
                .list();
    }

    private List<Cell> tallied(FindingQuery whole) {
        return handle
                .createQuery("""
                        SELECT severity, decision, change, findings
                        FROM tally
                        WHERE round = (SELECT id FROM round WHERE release = :release AND number = :round)
                          AND findings > 0
                        """)
                .bind("release", whole.releaseId())
                .bind("round", whole.round())
                .map((row, _) -> cell(row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    private static Cell cell(int severity, int decision, int change, long findings) {
        return new Cell(Codes.severity(severity), Codes.decision(decision), Codes.change(change), findings);
    }
}
