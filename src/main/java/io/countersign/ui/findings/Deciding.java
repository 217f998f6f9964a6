package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Store;
import io.countersign.ui.task.Work;
import io.countersign.workflow.DecideFindings;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A decision on its way: its kind, its reason, and what else a waiver or a duplicate says. On the FX thread only.
final class Deciding {
    private final FindingsViewModel findings;
    private final DecideFindings workflow;
    private final Store store;
    private final Acts acts;
    private final WaiverDraft waiver;
    private final DuplicateDraft duplicate;
    private final ReadOnlyObjectWrapper<@Nullable DecisionKind> kind = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");

    Deciding(
            FindingsViewModel findings,
            DecideFindings workflow,
            Store store,
            Acts acts,
            WaiverDraft waiver,
            DuplicateDraft duplicate) {
        this.findings = findings;
        this.workflow = workflow;
        this.store = store;
        this.acts = acts;
        this.waiver = waiver;
        this.duplicate = duplicate;
    }

    /// Which decision is being made; null while none is.
    ReadOnlyObjectProperty<@Nullable DecisionKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    WaiverDraft waiver() {
        return waiver;
    }

    DuplicateDraft duplicate() {
        return duplicate;
    }

    Acts acts() {
        return acts;
    }

    /// How many findings the decision is about.
    long size() {
        return kind.get() == DecisionKind.ACCEPTED
                ? waiver.coveredProperty().get()
                : findings.selection().size(findings.summaryProperty().get().found());
    }

    /// Begins a decision.
    void begin(DecisionKind chosen) {
        acts.clear();
        if (chosen == DecisionKind.DUPLICATE) {
            duplicate.begin();
        }
        kind.set(chosen);
        selected();
    }

    /// What the decision is about has changed.
    void selected() {
        if (kind.get() == DecisionKind.ACCEPTED) {
            waiver.count();
        }
    }

    /// Thinks better of it.
    void drop() {
        kind.set(null);
        acts.clear();
        reset();
    }

    /// Records the decision on all that is selected, in one act.
    void record() {
        DecisionKind chosen = kind.get();
        Optional<FindingQuery> query = findings.query();
        if (chosen == null || query.isEmpty()) {
            return;
        }
        Optional<FindingQuery> picked = findings.selection().of(query.get());
        List<Long> ids = findings.selection().ids();
        Work<Decision> word = decision(chosen);
        acts.take(
                query.get().releaseId(),
                Message.of("findings.task.decide"),
                progress -> {
                    Decision decision = word.run(progress);
                    return picked.isPresent()
                            ? workflow.decide(picked.get(), decision)
                            : workflow.decide(query.get().releaseId(), ids, decision);
                },
                "findings.decided." + chosen.name(),
                this::recorded);
    }

    private Work<Decision> decision(DecisionKind chosen) {
        String words = reason.get().strip();
        return switch (chosen) {
            case TO_FIX -> _ -> new Decision.ToFix(words);
            case ACCEPTED -> {
                Decision accepted = waiver.decision(words);
                yield _ -> accepted;
            }
            case FALSE_POSITIVE -> _ -> new Decision.FalsePositive(words);
            case INTENDED -> _ -> new Decision.Intended(words);
            case DUPLICATE -> {
                FindingRow original = duplicate.originalProperty().get();
                yield _ -> DuplicateDraft.decision(store, original, words);
            }
            case OPEN -> throw new IllegalArgumentException("no decision of its own: " + chosen);
        };
    }

    private void recorded() {
        kind.set(null);
        reset();
        findings.selection().clear();
    }

    private void reset() {
        reason.set("");
        waiver.clear();
        duplicate.clear();
    }
}
