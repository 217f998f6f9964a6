package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.store.Findings.Act;
import io.countersign.ui.task.Tasks;
import io.countersign.ui.task.Work;
import io.countersign.workflow.DecideFindings;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was done to findings in this window: what came of it, and the way back. On the FX thread only.
final class Acts {
    private final FindingsViewModel findings;
    private final DecideFindings workflow;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> outcome = new ReadOnlyObjectWrapper<>();
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();

    Acts(FindingsViewModel findings, DecideFindings workflow, Tasks tasks) {
        this.findings = findings;
        this.workflow = workflow;
        this.tasks = tasks;
    }

    /// Why the last act was not done; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was done last; null before anything was.
    ReadOnlyObjectProperty<@Nullable Message> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Forgets what came of the last act.
    void clear() {
        problem.set(null);
        outcome.set(null);
    }

    /// Does something to findings of the release.
    ///
    /// @param said what is told of it; takes how many findings
    /// @param after runs when it is done
    void take(long releaseId, Message name, Work<Act> work, String said, Runnable after) {
        tasks.run(
                        name,
                        work,
                        act -> {
                            done.push(new Done(releaseId, act.number()));
                            undone.clear();
                            clear();
                            outcome.set(Message.of(said, act.findings()));
                            after.run();
                            findings.refresh();
                        },
                        problem::set)
                .writes();
    }

    /// Takes the last act of this window back.
    void undo() {
        Done last = done.peek();
        if (last == null) {
            outcome.set(Message.of("findings.undo.nothing"));
            return;
        }
        Work<Integer> undo = _ -> workflow.undo(last.releaseId(), last.act());
        tasks.run(
                        Message.of("findings.task.undo"),
                        undo,
                        count -> {
                            done.remove(last);
                            undone.push(last);
                            told(Message.of("findings.undo.done", count));
                        },
                        problem::set)
                .writes();
    }

    /// Lets the last act that was taken back stand again.
    void redo() {
        Done last = undone.peek();
        if (last == null) {
            outcome.set(Message.of("findings.redo.nothing"));
            return;
        }
        Work<Integer> redo = _ -> workflow.redo(last.releaseId(), last.act());
        tasks.run(
                        Message.of("findings.task.redo"),
                        redo,
                        count -> {
                            undone.remove(last);
                            done.push(last);
                            told(Message.of("findings.redo.done", count));
                        },
                        problem::set)
                .writes();
    }

    private void told(Message what) {
        clear();
        outcome.set(what);
        findings.refresh();
    }

    private record Done(long releaseId, long act) {}
}
