package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings.Act;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.DecideFindings;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A decision on its way: its kind, its reason, its last day; and the way back. On the FX thread only.
final class Deciding {
    private static final int USUAL_DAYS = 60;

    private final FindingsViewModel findings;
    private final DecideFindings workflow;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable DecisionKind> kind = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final IntegerProperty days = new SimpleIntegerProperty(USUAL_DAYS);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> outcome = new ReadOnlyObjectWrapper<>();
    private final Deque<Done> acts = new ArrayDeque<>();

    Deciding(FindingsViewModel findings, DecideFindings workflow, Tasks tasks, InstantSource clock) {
        this.findings = findings;
        this.workflow = workflow;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Which decision is being made; null while none is.
    ReadOnlyObjectProperty<@Nullable DecisionKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// How many days a waiver is to hold.
    IntegerProperty daysProperty() {
        return days;
    }

    /// Why the decision was not recorded; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was done last; null before anything was.
    ReadOnlyObjectProperty<@Nullable Message> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The last day of a waiver that is made now, UTC.
    LocalDate lastDay() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days.get());
    }

    /// How many findings the decision is about.
    long size() {
        return findings.selection().size(findings.summaryProperty().get().found());
    }

    /// Begins a decision.
    void begin(DecisionKind chosen) {
        problem.set(null);
        outcome.set(null);
        kind.set(chosen);
    }

    /// Thinks better of it.
    void drop() {
        kind.set(null);
        problem.set(null);
        reason.set("");
    }

    /// Records the decision on all that is selected, in one act.
    void record() {
        DecisionKind chosen = kind.get();
        Optional<FindingQuery> query = findings.query();
        if (chosen == null || query.isEmpty()) {
            return;
        }
        long releaseId = query.get().releaseId();
        boolean whole = findings.selection().wholeFilterProperty().get();
        List<Long> ids = findings.selection().ids();
        Decision decision = decision(chosen);
        tasks.run(
                Message.of("findings.task.decide"),
                _ -> whole ? workflow.decide(query.get(), decision) : workflow.decide(releaseId, ids, decision),
                act -> recorded(releaseId, act, chosen),
                problem::set);
    }

    /// Takes the last act of this window back.
    void undo() {
        Done last = acts.peek();
        if (last == null) {
            outcome.set(Message.of("findings.undo.nothing"));
            return;
        }
        tasks.run(Message.of("findings.task.undo"), _ -> workflow.undo(last.releaseId(), last.act()), count -> {
            acts.remove(last);
            outcome.set(Message.of("findings.undo.done", count));
            findings.refresh();
        });
    }

    private Decision decision(DecisionKind chosen) {
        String words = reason.get().strip();
        return switch (chosen) {
            case TO_FIX -> new Decision.ToFix(words);
            case ACCEPTED -> new Decision.Accepted(words, lastDay(), "", "", WaiverScope.PLACE);
            case FALSE_POSITIVE -> new Decision.FalsePositive(words);
            case INTENDED -> new Decision.Intended(words);
            case DUPLICATE, OPEN -> throw new IllegalArgumentException("no decision of its own: " + chosen);
        };
    }

    private void recorded(long releaseId, Act act, DecisionKind chosen) {
        acts.push(new Done(releaseId, act.number()));
        outcome.set(Message.of("findings.decided." + chosen.name(), act.findings()));
        drop();
        findings.selection().clear();
        findings.refresh();
    }

    private record Done(long releaseId, long act) {}
}
