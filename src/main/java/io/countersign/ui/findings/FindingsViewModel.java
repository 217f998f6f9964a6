package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.FindingRow.Cursor;
import io.countersign.store.Store;
import io.countersign.ui.findings.FindingWords.NotUnderstood;
import io.countersign.ui.findings.FindingWords.Understood;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The findings of the open round: which are shown, and what is known of the current one. On the FX thread only.
final class FindingsViewModel {
    private static final Understood EVERYTHING =
            new Understood(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), "");

    private final Store store;
    private final Tasks tasks;
    private final CurrentRelease release;
    private final RowWindow window = new RowWindow();
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<FindingWords> filter = new ReadOnlyObjectWrapper<>(EVERYTHING);
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
    private final ReadOnlyObjectWrapper<@Nullable CurrentFinding> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable Task reading;
    private @Nullable Task paging;

    FindingsViewModel(Store store, Tasks tasks, CurrentRelease release) {
        this.store = store;
        this.tasks = tasks;
        this.release = release;
        selection.currentProperty().addListener((_, _, row) -> readDetails(row));
    }

    /// The rows that are held, a piece of all rows of the filter.
    ObservableList<FindingRow> rows() {
        return window.rows();
    }

    Selection selection() {
        return selection;
    }

    ReadOnlyObjectProperty<FindingWords> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// All that is known of the current row; null while there is none.
    ReadOnlyObjectProperty<@Nullable CurrentFinding> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Why the findings cannot be read; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many rows of the filter lie before the ones that are held.
    long before() {
        return window.before();
    }

    /// The store's question, empty where no release is open or the words are not understood.
    Optional<FindingQuery> query() {
        return filter.get() instanceof Understood understood
                ? release.get().map(open -> understood.query(open.id(), open.round(), 0))
                : Optional.empty();
    }

    /// Filters by words; of words that are not understood, nothing is shown.
    void filter(String words) {
        filter.set(FindingWords.parse(words));
        selection.clear();
        if (filter.get() instanceof NotUnderstood) {
            window.reset(List.of());
            summary.set(Summary.NONE);
        } else {
            read(query -> window.reset(query.rows()), null, RowWindow.PAGE);
        }
    }

    /// Adds a severity to the filter, or takes it out.
    void toggle(Severity severity) {
        if (filter.get() instanceof Understood understood) {
            filter(understood.withSeverities(toggled(Severity.class, understood.severities(), severity)).words());
        }
    }

    /// Adds a decision to the filter, or takes it out.
    void toggle(DecisionKind decision) {
        if (filter.get() instanceof Understood understood) {
            filter(understood.withDecisions(toggled(DecisionKind.class, understood.decisions(), decision)).words());
        }
    }

    /// Adds a change to the filter, or takes it out.
    void toggle(RoundChange change) {
        if (filter.get() instanceof Understood understood) {
            filter(understood.withChanges(toggled(RoundChange.class, understood.changes(), change)).words());
        }
    }

    /// Adds a confirmation to the filter, or takes it out.
    void toggle(Confirmation confirmation) {
        if (filter.get() instanceof Understood understood) {
            filter(understood.withConfirmations(
                            toggled(Confirmation.class, understood.confirmations(), confirmation))
                    .words());
        }
    }

    /// Reads the held rows anew, without leaving the place.
    void refresh() {
        read(page -> window.refill(page.rows()), window.start(), window.size());
        readDetails(selection.currentProperty().get());
    }

    /// Reads the rows that follow the held ones.
    ///
    /// @param moved takes by how many rows the held ones were shifted
    void readOn(Consumer<Integer> moved) {
        if (window.hasAfter()) {
            page(window.end(), page -> moved.accept(-window.append(page)));
        }
    }

    /// Reads the rows that precede the held ones.
    ///
    /// @param moved takes by how many rows the held ones were shifted
    void readBack(Consumer<Integer> moved) {
        if (window.hasBefore()) {
            page(window.startBefore(), page -> moved.accept(window.prepend(page)));
        }
    }

    private void page(@Nullable Cursor after, Consumer<List<FindingRow>> done) {
        Optional<FindingQuery> query = query();
        if (query.isEmpty() || isRunning(paging) || isRunning(reading)) {
            return;
        }
        paging = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> session.findings().page(query.get(), after, RowWindow.PAGE)),
                done,
                problem::set);
    }

    private void read(Consumer<Read> done, @Nullable Cursor after, int limit) {
        cancel(reading);
        cancel(paging);
        Optional<FindingQuery> query = query();
        if (query.isEmpty()) {
            window.reset(List.of());
            summary.set(Summary.NONE);
            return;
        }
        reading = tasks.run(
                Message.of("findings.task.read"), _ -> readNow(query.get(), after, limit), read -> take(read, done), problem::set);
    }

    private Read readNow(FindingQuery query, @Nullable Cursor after, int limit) {
        long start = System.nanoTime();
        return store.read(session -> {
            List<FindingRow> rows = session.findings().page(query, after, limit);
            return new Read(rows, Summary.read(session.findings(), query, start));
        });
    }

    private void take(Read read, Consumer<Read> done) {
        problem.set(null);
        done.accept(read);
        summary.set(read.summary());
    }

    private void readDetails(@Nullable FindingRow row) {
        if (row == null) {
            details.set(null);
            return;
        }
        tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> CurrentFinding.read(session.findings(), row)),
                found -> showDetails(row, found),
                problem::set);
    }

    private void showDetails(FindingRow row, Optional<CurrentFinding> found) {
        FindingRow current = selection.currentProperty().get();
        if (current != null && current.id() == row.id()) {
            details.set(found.orElse(null));
        }
    }

    /// The open release; empty where none is.
    Optional<Release> release() {
        return release.get();
    }

    private static <E extends Enum<E>> Set<E> toggled(Class<E> type, Set<E> values, E value) {
        Set<E> changed = EnumSet.noneOf(type);
        changed.addAll(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }

    private static boolean isRunning(@Nullable Task task) {
        return task != null && task.stateProperty().get() == Task.State.RUNNING;
    }

    private static void cancel(@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    /// What one reading brought.
    private record Read(List<FindingRow> rows, Summary summary) {}
}
