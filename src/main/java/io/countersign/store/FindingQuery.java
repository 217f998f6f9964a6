package io.countersign.store;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which findings of a round.
///
/// @param severities any of these; empty for all
/// @param decisions any of these; empty for all
/// @param changes any of these; empty for all that are there, or may be
/// @param confirmations any of these; empty for all
/// @param ports any of these; empty for all
/// @param evidenceId reported by this file; 0 for any
/// @param text words that title, description, identifiers or component hold, all of them; empty for none
/// @param where what one part of a finding holds
/// @param chosen which of the rows of all that
public record FindingQuery(
        long releaseId,
        int round,
        Set<Severity> severities,
        Set<DecisionKind> decisions,
        Set<RoundChange> changes,
        Set<Confirmation> confirmations,
        Set<Integer> ports,
        long evidenceId,
        String text,
        Where where,
        Chosen chosen) {
    public FindingQuery {
        severities = Set.copyOf(severities);
        decisions = Set.copyOf(decisions);
        changes = Set.copyOf(changes);
        confirmations = Set.copyOf(confirmations);
        ports = Set.copyOf(ports);
    }

    /// A question that no single part of a finding narrows.
    public FindingQuery(
            long releaseId,
            int round,
            Set<Severity> severities,
            Set<DecisionKind> decisions,
            Set<RoundChange> changes,
            Set<Confirmation> confirmations,
            Set<Integer> ports,
            long evidenceId,
            String text) {
        this(releaseId, round, severities, decisions, changes, confirmations, ports, evidenceId, text, Where.ANY, Chosen.ALL);
    }

    /// Every finding that is there in a round, or may be.
    public static FindingQuery all(long releaseId, int round) {
        return new FindingQuery(releaseId, round, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, "");
    }

    /// The same, but for these decisions.
    public FindingQuery withDecisions(Set<DecisionKind> others) {
        return new FindingQuery(
                releaseId, round, severities, others, changes, confirmations, ports, evidenceId, text, where, chosen);
    }

    /// The same, but for these severities.
    public FindingQuery withSeverities(Set<Severity> others) {
        return new FindingQuery(
                releaseId, round, others, decisions, changes, confirmations, ports, evidenceId, text, where, chosen);
    }

    /// The same, but for these changes.
    public FindingQuery withChanges(Set<RoundChange> others) {
        return new FindingQuery(
                releaseId, round, severities, decisions, others, confirmations, ports, evidenceId, text, where, chosen);
    }

    /// The same, but for these confirmations.
    public FindingQuery withConfirmations(Set<Confirmation> others) {
        return new FindingQuery(
                releaseId, round, severities, decisions, changes, others, ports, evidenceId, text, where, chosen);
    }

    /// The same, but for this part of it.
    public FindingQuery withWhere(Where other) {
        return new FindingQuery(
                releaseId, round, severities, decisions, changes, confirmations, ports, evidenceId, text, other, chosen);
    }

    /// Of its rows only these.
    public FindingQuery withChosen(Chosen some) {
        return new FindingQuery(
                releaseId, round, severities, decisions, changes, confirmations, ports, evidenceId, text, where, some);
    }

    /// Which rows of a list are meant, however many they are.
    ///
    /// @param stretch from where through where; null for all of them
    /// @param without the numbers of findings of it that are left out
    /// @param besides the numbers of findings outside of it that are meant too
    public record Chosen(@Nullable FindingStretch stretch, Set<Long> without, Set<Long> besides) {
        public static final Chosen ALL = new Chosen(null, Set.of(), Set.of());

        public Chosen {
            without = Set.copyOf(without);
            besides = Set.copyOf(besides);
        }
    }

    /// What one part of a finding holds: any of the values of each part that is named, whatever their case.
    ///
    /// @param identifiers parts of a CVE, a rule or a plugin number
    /// @param components parts of a component's name
    /// @param paths parts of a path
    /// @param platforms reported of an image of these, or of no image in particular
    /// @param tools reported by these; spaces in a tool's name are hyphens
    public record Where(
            Set<String> identifiers,
            Set<String> components,
            Set<String> paths,
            Set<String> platforms,
            Set<String> tools) {
        public static final Where ANY = new Where(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        public Where {
            identifiers = Set.copyOf(identifiers);
            components = Set.copyOf(components);
            paths = Set.copyOf(paths);
            platforms = Set.copyOf(platforms);
            tools = Set.copyOf(tools);
        }

        /// The same, but for these tools.
        public Where withTools(Set<String> others) {
            return new Where(identifiers, components, paths, platforms, others);
        }
    }
}
