package io.countersign.store.jdbc;

import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.store.ActOfDeciding;
import io.countersign.store.FindingAppearance;
import io.countersign.store.FindingComparison;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingDifference;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPart;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.SimilarFindings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The findings: looked through in pages, counted, read one by one, and decided.
final class JdbcFindings implements Findings {
    private final FindingPages pages;
    private final FindingCounts counts;
    private final SimilarRows similar;
    private final FindingComparing comparing;
    private final FindingValues values;
    private final MatchingFindings matching;
    private final FindingReader reader;
    private final FindingDifferences differences;
    private final WaiverReach reach;
    private final FindingDecisions decisions;
    private final StandingActs acts;

    /// @param who decides
    /// @param at when
    /// @param tallies what is kept for counts by words
    JdbcFindings(Handle handle, String who, Instant at, AdvisoryTally.Kept tallies) {
        pages = new FindingPages(handle);
        counts = new FindingCounts(handle, tallies);
        similar = new SimilarRows(handle);
        comparing = new FindingComparing(handle);
        values = new FindingValues(handle);
        matching = new MatchingFindings(handle, counts);
        reader = new FindingReader(handle);
        differences = new FindingDifferences(handle);
        reach = new WaiverReach(handle);
        decisions = new FindingDecisions(handle, who, at);
        acts = new StandingActs(handle);
    }

    @Override
    public List<FindingRow> page(FindingQuery query, FindingOrder order, FindingPlace place, int limit) {
        return pages.page(query, order, place, limit);
    }

    @Override
    public Map<String, Long> byTool(FindingQuery query) {
        return counts.byTool(query);
    }

    @Override
    public FindingComparison compare(
            long releaseId, int round, Set<String> identities, String source, boolean complete) {
        return comparing.of(releaseId, round, identities, source, complete);
    }

    @Override
    public SimilarFindings similar(long id, int limit) {
        return similar.of(id, limit);
    }

    @Override
    public List<String> values(long releaseId, int round, FindingPart part, String typed, int limit) {
        return values.of(releaseId, round, part, typed, limit);
    }

    @Override
    public long count(FindingQuery query) {
        return counts.count(query);
    }

    @Override
    public Map<Severity, Long> bySeverity(FindingQuery query) {
        return counts.bySeverity(query);
    }

    @Override
    public Map<DecisionKind, Long> byDecision(FindingQuery query) {
        return counts.byDecision(query);
    }

    @Override
    public Map<RoundChange, Long> byChange(FindingQuery query) {
        return counts.byChange(query);
    }

    @Override
    public FindingMatches matching(long releaseId, int round, FindingFilter filter, long evidenceId) {
        return matching.of(releaseId, round, filter, evidenceId);
    }

    @Override
    public long expiredWaivers(long releaseId, int round, LocalDate today) {
        return counts.expiredWaivers(releaseId, round, today);
    }

    @Override
    public long differing(long releaseId, int round) {
        return counts.differing(releaseId, round);
    }

    @Override
    public Optional<FindingDetails> details(long id) {
        return reader.details(id);
    }

    @Override
    public Optional<DecisionKind> decision(long releaseId, String identity) {
        return reader.decision(releaseId, identity);
    }

    @Override
    public boolean haveDuplicates(long act) {
        return reader.haveDuplicates(act);
    }

    @Override
    public List<FindingAppearance> appearances(long id) {
        return reader.appearances(id);
    }

    @Override
    public Optional<FindingDifference> difference(long id) {
        return differences.of(id);
    }

    @Override
    public long covered(FindingQuery query, WaiverScope scope) {
        return reach.of(query, scope);
    }

    @Override
    public long covered(long releaseId, List<Long> ids, WaiverScope scope) {
        return reach.of(releaseId, ids, scope);
    }

    @Override
    public void forEach(long releaseId, int round, Consumer<FindingRecord> consumer) {
        reader.forEach(releaseId, round, consumer);
    }

    @Override
    public Act decide(FindingQuery query, Decision decision) {
        return decisions.decide(query, decision);
    }

    @Override
    public Act decide(long releaseId, List<Long> ids, Decision decision) {
        return decisions.decide(releaseId, ids, decision);
    }

    @Override
    public Act confirm(FindingQuery query) {
        return decisions.confirm(query);
    }

    @Override
    public Act confirm(long releaseId, List<Long> ids) {
        return decisions.confirm(releaseId, ids);
    }

    @Override
    public boolean isOvertaken(long act) {
        return acts.isOvertaken(act);
    }

    @Override
    public boolean isContradicted(long act) {
        return acts.isContradicted(act);
    }

    @Override
    public Optional<ActOfDeciding> act(long number) {
        return acts.act(number);
    }

    @Override
    public Map<DecisionKind, Long> originals(long releaseId, int round, Severity severity) {
        return counts.originals(releaseId, round, severity);
    }

    @Override
    public int redo(long act) {
        return decisions.redo(act);
    }

    @Override
    public int undo(long act) {
        return decisions.undo(act);
    }
}
