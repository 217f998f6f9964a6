package io.countersign.store.jdbc;

import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Counts the findings that fit a criterion. Names and words are looked up in the full-text index, kinds in an index of
/// their own; which of the two leads is decided here, since the database does not know how often a word occurs.
final class MatchingFindings {
    /// How many findings are told as examples.
    private static final int EXAMPLES = 5;

    /// So many are counted one by one, before the tally is asked.
    private static final int FEW = 1_000;

    private final Handle handle;
    private final FindingCounts tally;

    MatchingFindings(Handle handle, FindingCounts tally) {
        this.handle = handle;
        this.tally = tally;
    }

    FindingMatches of(long releaseId, int round, FindingFilter filter, long evidenceId) {
        String reported = evidenceId == 0
                ? ""
                : "\n  AND f.id IN (SELECT finding FROM attestation WHERE evidence = %d)".formatted(evidenceId);
        String from = "FROM finding f INDEXED BY %s WHERE %s%s".formatted(index(filter), where(filter), reported);
        boolean tallied = evidenceId == 0 && match(filter).isEmpty() && !filter.fixable();
        Map<DecisionKind, Long> counts = tallied ? byTally(releaseId, round, filter, from) : counted(releaseId, round, filter, from);
        FindingMatches matches = new FindingMatches(counts, List.of());
        return matches.with(DecisionKind.OPEN, DecisionKind.TO_FIX) == 0
                ? matches
                : new FindingMatches(counts, examples(from, releaseId, round, filter));
    }

    private Map<DecisionKind, Long> counted(long releaseId, int round, FindingFilter filter, String from) {
        String all = from.formatted(codes(DecisionKind.values()));
        return counts("SELECT f.decision, count(*) %s GROUP BY f.decision".formatted(all), releaseId, round, filter);
    }

    private Map<DecisionKind, Long> counts(String sql, long releaseId, int round, FindingFilter filter) {
        Map<DecisionKind, Long> counts = new EnumMap<>(DecisionKind.class);
        bind(handle.createQuery(sql), releaseId, round, filter)
                .map((row, _) -> Map.entry(Codes.decision(row.getInt(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /// The tally knows no kinds. But of many findings nearly all are of one kind, since a scanner looks for one: they are what
    /// the tally has without the few others.
    private Map<DecisionKind, Long> byTally(long releaseId, int round, FindingFilter filter, String from) {
        Map<DecisionKind, Long> asked = few(releaseId, round, filter);
        if (isAll(asked)) {
            return asked;
        }
        Set<FindingKind> kinds = EnumSet.allOf(FindingKind.class);
        kinds.removeAll(filter.kinds());
        FindingFilter others = new FindingFilter(kinds, filter.severities(), List.of(), List.of(), false);
        Map<DecisionKind, Long> rest = filter.kinds().isEmpty() ? Map.of() : few(releaseId, round, others);
        if (!isAll(rest)) {
            return counted(releaseId, round, filter, from);
        }
        Map<DecisionKind, Long> counts = new EnumMap<>(DecisionKind.class);
        counts.putAll(tally.byDecision(FindingQuery.all(releaseId, round).withSeverities(filter.severities())));
        rest.forEach((decision, count) -> counts.merge(decision, -count, Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /// Counts the findings of some kinds as far as they are few.
    private Map<DecisionKind, Long> few(long releaseId, int round, FindingFilter filter) {
        String some = "SELECT f.decision FROM finding f INDEXED BY %s WHERE %s LIMIT %d"
                .formatted(index(filter), where(filter).formatted(codes(DecisionKind.values())), FEW);
        return counts("SELECT decision, count(*) FROM (%s) GROUP BY decision".formatted(some), releaseId, round, filter);
    }

    private static boolean isAll(Map<DecisionKind, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum() < FEW;
    }

    private List<Citation> examples(String from, long releaseId, int round, FindingFilter filter) {
        String some = "SELECT f.id, f.advisory %s LIMIT %d"
                .formatted(from.formatted(codes(DecisionKind.OPEN, DecisionKind.TO_FIX)), EXAMPLES);
        return bind(handle.createQuery("""
                        SELECT a.title, (
                            SELECT e.name FROM attestation x JOIN evidence e ON e.id = x.evidence
                            WHERE x.finding = f.id ORDER BY e.id DESC LIMIT 1) AS source
                        FROM (%s) f JOIN advisory a ON a.id = f.advisory
                        """.formatted(some)), releaseId, round, filter)
                .map((row, _) -> new Citation(row.getString("source"), 0, row.getString("title")))
                .list();
    }

    private static String index(FindingFilter filter) {
        if (!match(filter).isEmpty()) {
            return "finding_advisory";
        }
        return isSeldom(filter) ? "finding_kind" : "finding_order";
    }

    /// Whether all kinds that are asked for are in the index of kinds.
    private static boolean isSeldom(FindingFilter filter) {
        return !filter.kinds().isEmpty() && !filter.kinds().contains(FindingKind.VULNERABILITY);
    }

    /// The condition; the place for the decisions is left open.
    private static String where(FindingFilter filter) {
        List<String> conditions = new ArrayList<>(List.of(
                "f.round = (SELECT id FROM round WHERE release = :release AND number = :round)",
                "f.decision IN (%s)",
                "f.change IN (%s)"
                        .formatted(RoundChange.there().stream()
                                .map(change -> String.valueOf(Codes.of(change)))
                                .sorted()
                                .collect(Collectors.joining(", ")))));
        if (!filter.kinds().isEmpty()) {
            conditions.add(filter.kinds().stream()
                    .map(kind -> ":" + kind.name())
                    .sorted()
                    .collect(Collectors.joining(", ", "f.kind IN (SELECT id FROM word WHERE digest IN (", "))")));
        }
        if (isSeldom(filter)) {
            conditions.add("f.seldom = 1");
        }
        if (!filter.severities().isEmpty()) {
            conditions.add(Rank.ranges(filter.severities()).stream()
                    .map(range -> "f.rank BETWEEN %d AND %d".formatted(range.first(), range.last()))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        if (!match(filter).isEmpty()) {
            conditions.add("f.advisory IN (SELECT rowid FROM advisory_text WHERE advisory_text MATCH :match)");
        }
        if (filter.fixable()) {
            conditions.add("f.fixed <> (SELECT id FROM word WHERE digest = :empty)");
        }
        return String.join("\n  AND ", conditions);
    }

    private static Query bind(Query query, long releaseId, int round, FindingFilter filter) {
        query.bind("release", releaseId).bind("round", round);
        filter.kinds().forEach(kind -> query.bind(kind.name(), Digest.of(kind.name()).bytes()));
        if (!match(filter).isEmpty()) {
            query.bind("match", match(filter));
        }
        if (filter.fixable()) {
            query.bind("empty", Digest.of("").bytes());
        }
        return query;
    }

    /// Names and words as the full-text index takes them, each without a meaning of its signs.
    private static String match(FindingFilter filter) {
        return Stream.concat(
                        filter.identifiers().stream().map(name -> "identifiers : " + TextSearch.pattern(name)),
                        filter.words().stream().map(word -> "title : " + TextSearch.pattern(word)))
                .collect(Collectors.joining(" OR "));
    }

    private static String codes(DecisionKind... kinds) {
        return Stream.of(kinds).map(kind -> String.valueOf(Codes.of(kind))).collect(Collectors.joining(", "));
    }
}
