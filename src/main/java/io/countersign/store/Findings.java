package io.countersign.store;

import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.FindingMatches;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.FindingRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The findings of all releases.
public interface Findings {
    /// A page in the order: worst severity, highest score, first reported.
    ///
    /// @param after the last row of the page before, or null for the first page
    default List<FindingRow> page(FindingQuery query, FindingRow.@Nullable Cursor after, int limit) {
        FindingPlace place = after == null ? new FindingPlace.Start() : new FindingPlace.After(after.id());
        return page(query, FindingOrder.WORST_FIRST, place, limit);
    }

    /// A page in an order.
    List<FindingRow> page(FindingQuery query, FindingOrder order, FindingPlace place, int limit);

    /// How many of the query's findings each tool reports; the query's own tools do not narrow it.
    Map<String, Long> byTool(FindingQuery query);

    /// What taking in a file would change.
    ///
    /// @param identities what it reports
    /// @param source what has to be run again to prove something gone: format, tool and image, set apart by `|`
    /// @param complete whether it ran to its end
    FindingComparison compare(long releaseId, int round, Set<String> identities, String source, boolean complete);

    /// What else of its round is like a finding.
    SimilarFindings similar(long id, int limit);

    /// Values that findings of a round have and that begin with what is typed, whatever its case.
    List<String> values(long releaseId, int round, FindingPart part, String typed, int limit);

    long count(FindingQuery query);

    /// How many of the query's findings have each severity; the query's own severities do not narrow it.
    Map<Severity, Long> bySeverity(FindingQuery query);

    /// How many of the query's findings have each decision; the query's own decisions do not narrow it.
    Map<DecisionKind, Long> byDecision(FindingQuery query);

    /// How many of the query's findings have each change, those that are gone too; the query's own changes do not narrow it.
    Map<RoundChange, Long> byChange(FindingQuery query);

    /// How many findings of a round fit a criterion, by decision, with the first few that nobody has settled.
    ///
    /// @param evidenceId reported by this file; 0 for any
    FindingMatches matching(long releaseId, int round, FindingFilter filter, long evidenceId);

    /// How many findings of a round are accepted by a waiver whose last day is before today.
    ///
    /// @param today in UTC; a waiver holds through its last day
    long expiredWaivers(long releaseId, int round, LocalDate today);

    /// How many duplicates of this severity a round has, by the decision on what they are duplicates of.
    Map<DecisionKind, Long> originals(long releaseId, int round, Severity severity);

    /// How many decided findings of a round are another thing now than when they were decided.
    long differing(long releaseId, int round);

    Optional<FindingDetails> details(long id);

    /// The decision of the open round's finding with this identity.
    Optional<DecisionKind> decision(long releaseId, String identity);

    /// Whether some of an act's findings are what others were decided to be duplicates of.
    boolean haveDuplicates(long act);

    /// What each round of the release says of a finding, the first one first.
    List<FindingAppearance> appearances(long id);

    /// What a decided finding was when it was last looked at, and what it is now; empty where nobody decided on it.
    Optional<FindingDifference> difference(long id);

    /// How many findings a waiver of the query's findings would cover.
    long covered(FindingQuery query, WaiverScope scope);

    /// How many findings a waiver of the findings with these numbers would cover.
    long covered(long releaseId, List<Long> ids, WaiverScope scope);

    /// Streams every finding of a round, the worst first, with its sources and its decision.
    void forEach(long releaseId, int round, Consumer<FindingRecord> consumer);

    /// Decides every finding of the query, in one act.
    ///
    /// @return the act's number, and how many findings
    Act decide(FindingQuery query, Decision decision);

    /// Decides the findings with these numbers, in one act.
    Act decide(long releaseId, List<Long> ids, Decision decision);

    /// Confirms the decisions of the query's findings for what the findings are now, in one act; findings that do not
    /// ask are left as they are.
    Act confirm(FindingQuery query);

    /// Confirms the decisions of the findings with these numbers.
    Act confirm(long releaseId, List<Long> ids);

    /// Takes an act back: in the open round, each of its findings has the decision that it had before; earlier rounds stay
    /// as they were.
    ///
    /// @return how many findings; 0 if the act was undone already
    int undo(long act);

    /// The act with this number.
    Optional<ActOfDeciding> act(long number);

    /// Whether newer decisions stand on some of an act's findings.
    boolean isOvertaken(long act);

    /// Whether something stands now that no decisions can have led to: a duplicate of a duplicate, or on a finding of
    /// this act a decision that may not follow the one before it. To be asked once an act was undone or stood up again.
    boolean isContradicted(long act);

    /// Lets an act that was undone stand again. A waiver of wider scope does not cover what came in while it was undone.
    ///
    /// @return how many findings; 0 if the act was not undone
    int redo(long act);

    /// One act of deciding.
    ///
    /// @param number 0 where no finding was selected, and so nothing was decided
    /// @param before how many of the findings had each decision before
    record Act(long number, int findings, Map<DecisionKind, Long> before) {
        public Act {
            before = Map.copyOf(before);
        }
    }
}
