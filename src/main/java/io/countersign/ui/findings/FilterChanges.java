package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.ui.findings.FindingWords.Understood;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes the filter by one word; of words that are not understood, nothing can be changed. On the FX thread only.
record FilterChanges(FindingsViewModel model) {
    /// Adds a severity, or takes it out.
    void toggle(Severity severity) {
        change(words -> words.withSeverities(toggled(Severity.class, words.severities(), severity)));
    }

    /// Adds a decision, or takes it out.
    void toggle(DecisionKind decision) {
        change(words -> words.withDecisions(toggled(DecisionKind.class, words.decisions(), decision)));
    }

    /// Adds a change, or takes it out.
    void toggle(RoundChange change) {
        change(words -> words.withChanges(toggled(RoundChange.class, words.changes(), change)));
    }

    /// Adds a confirmation, or takes it out.
    void toggle(Confirmation confirmation) {
        change(words -> words.withConfirmations(toggled(Confirmation.class, words.confirmations(), confirmation)));
    }

    /// Adds a tool, or takes it out.
    void toggle(String tool) {
        change(words -> {
            Set<String> changed = new HashSet<>(words.where().tools());
            if (!changed.remove(tool)) {
                changed.add(tool);
            }
            return words.withTools(changed);
        });
    }

    /// Shows the findings of a round within the filter's other words.
    void look(int round) {
        boolean open = model.release().map(Release::round).orElse(0) == round;
        change(words -> words.withRound(open ? 0 : round));
    }

    private void change(UnaryOperator<Understood> change) {
        if (model.filterProperty().get() instanceof Understood understood) {
            model.filter(change.apply(understood).words());
        }
    }

    private static <E extends Enum<E>> Set<E> toggled(Class<E> type, Set<E> values, E value) {
        Set<E> changed = EnumSet.noneOf(type);
        changed.addAll(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }
}
