package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Store;
import io.countersign.ui.findings.FindingWords.NotUnderstood;
import io.countersign.ui.findings.FindingWords.Understood;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The findings of the open round: which are shown, in which order, and what is known of the current one. Rows come
/// first, what they are out of is counted after them. On the FX thread only.
final class FindingsViewModel {
    private static final Understood EVERYTHING =
            new Understood(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), FindingQuery.Where.ANY, 0, "");

    private final Store store;
    private final Tasks tasks;
    private final CurrentRelease release;
    private final RowWindow window = new RowWindow();
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<FindingWords> filter = new ReadOnlyObjectWrapper<>(EVERYTHING);
    private final ReadOnlyObjectWrapper<FindingOrder> order = new ReadOnlyObjectWrapper<>(FindingOrder.WORST_FIRST);
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
    private final ReadOnlyObjectWrapper<Tools> tools = new ReadOnlyObjectWrapper<>(Tools.NONE);
    private final ReadOnlyObjectWrapper<Burning> burning = new ReadOnlyObjectWrapper<>(Burning.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable CurrentFinding> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private int beginnings;
    private @Nullable Task reading;
    private @Nullable Task paging;
    private @Nullable Task counting;
    private @Nullable Task looking;

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

    ReadOnlyObjectProperty<FindingOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Which tools report how many of the filter's findings; it comes last, as it takes longest.
    ReadOnlyObjectProperty<Tools> toolsProperty() {
        return tools.getReadOnlyProperty();
    }

    /// What is open in each round.
    ReadOnlyObjectProperty<Burning> burningProperty() {
        return burning.getReadOnlyProperty();
    }

    /// Whether the findings were counted, so that an empty list means none.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether other rows than those that are held were asked for and have not come yet.
    ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
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
                ? release.get().map(open -> understood.query(open.id(), open.round()))
                : Optional.empty();
    }

    /// Whether what is shown is an earlier round, of which nothing is decided any more.
    boolean isEarlierRound() {
        return filter.get() instanceof Understood understood
                && release.get().map(open -> understood.isOfAnotherRound(open.round())).orElse(false);
    }

    /// What was read is of another release, or another round.
    void forget() {
        summary.set(Summary.NONE);
        window.reset(0, List.of(), true);
        loaded.set(false);
    }

    /// Filters by words; of words that are not understood, nothing is shown.
    void filter(String words) {
        filter.set(FindingWords.parse(words));
        selection.clear();
        if (filter.get() instanceof NotUnderstood) {
            stop();
            window.reset(0, List.of(), true);
            summary.set(Summary.NONE);
        } else {
            begin();
        }
    }

    /// Whether these words are in force and their rows are here: who comes back goes on where she was.
    boolean isShowing(String words) {
        return loaded.get()
                && filter.get() instanceof Understood understood
                && understood.equals(FindingWords.parse(words));
    }

    /// Lists the findings in another order, from its start.
    void order(FindingOrder chosen) {
        if (!chosen.equals(order.get())) {
            order.set(chosen);
            selection.dropStretch();
            begin();
        }
    }

    /// How often the list began anew, by another filter or order; reading it again is no beginning.
    int beginnings() {
        return beginnings;
    }

    private void begin() {
        beginnings++;
        read(new FindingPlace.Start(), RowWindow.PAGE, rows -> window.reset(0, rows, rows.size() < RowWindow.PAGE));
        count();
    }

    /// Reads the held rows anew, without leaving the place.
    void refresh() {
        long before = window.before();
        int size = window.size();
        read(new FindingPlace.At(before), size, rows -> window.reset(before, rows, rows.size() < size));
        count();
        readDetails(selection.currentProperty().get());
    }

    /// Reads the rows that follow the held ones.
    ///
    /// @param moved takes by how many rows the held ones were shifted
    void readOn(IntConsumer moved) {
        if (window.hasAfter()) {
            page(window.next(), page -> moved.accept(-window.append(page)));
        }
    }

    /// Reads the rows that precede the held ones.
    ///
    /// @param moved takes by how many rows the held ones were shifted
    void readBack(IntConsumer moved) {
        if (window.hasBefore()) {
            page(window.previous(), page -> moved.accept(window.prepend(page)));
        }
    }

    /// Makes sure that a row is held, by its place in the whole list.
    ///
    /// @param held takes at which of the held rows it is
    void jump(long row, IntConsumer held) {
        long index = row - window.before();
        if (index >= 0 && index < rows().size()) {
            held.accept((int) index);
            return;
        }
        long start = Math.max(0, row - RowWindow.PAGE / 2);
        FindingPlace place = start == 0 ? new FindingPlace.Start() : new FindingPlace.At(start);
        read(place, RowWindow.PAGE, rows -> {
            window.reset(start, rows, rows.size() < RowWindow.PAGE);
            held.accept((int) (row - start));
        });
    }

    /// Goes to the end of the list.
    ///
    /// @param held is run when the last rows are held
    void end(Runnable held) {
        if (!window.hasAfter()) {
            held.run();
            return;
        }
        read(new FindingPlace.End(), RowWindow.PAGE, rows -> {
            window.reset(Math.max(0, summary.get().found() - rows.size()), rows, true);
            held.run();
        });
    }

    private void page(FindingPlace place, Consumer<List<FindingRow>> done) {
        Optional<FindingQuery> query = query();
        if (query.isEmpty() || isRunning(paging) || isRunning(reading)) {
            return;
        }
        FindingOrder wanted = order.get();
        paging = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> session.findings().page(query.get(), wanted, place, RowWindow.PAGE)),
                done,
                problem::set)
                .shownByThePage();
    }

    private void read(FindingPlace place, int limit, Consumer<List<FindingRow>> done) {
        cancel(reading);
        cancel(paging);
        Optional<FindingQuery> query = query();
        if (query.isEmpty()) {
            window.reset(0, List.of(), true);
            return;
        }
        FindingOrder wanted = order.get();
        awaited.set(true);
        reading = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> session.findings().page(query.get(), wanted, place, limit)),
                rows -> {
                    awaited.set(false);
                    problem.set(null);
                    done.accept(rows);
                },
                this::fail)
                .shownByThePage();
    }

    private void fail(Problem why) {
        awaited.set(false);
        problem.set(why);
    }

    private void count() {
        cancel(counting);
        Optional<FindingQuery> query = query();
        if (query.isEmpty()) {
            summary.set(Summary.NONE);
            tools.set(Tools.NONE);
            burning.set(Burning.NONE);
            return;
        }
        long start = System.nanoTime();
        counting = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> Summary.read(session.findings(), query.get(), start)),
                read -> {
                    if (read.found() != summary.get().found()) {
                        selection.dropStretch();
                    }
                    summary.set(read);
                    loaded.set(true);
                    countRounds(query.get());
                },
                problem::set)
                .shownByThePage();
    }

    private void countRounds(FindingQuery query) {
        counting = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> Burning.read(session, query.releaseId())),
                read -> {
                    burning.set(read);
                    countTools(query);
                },
                problem::set)
                .shownByThePage();
    }

    private void countTools(FindingQuery query) {
        counting = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> Tools.read(session.findings(), query)),
                tools::set,
                problem::set)
                .shownByThePage();
    }

    private void stop() {
        cancel(reading);
        cancel(paging);
        cancel(counting);
        awaited.set(false);
    }

    private void readDetails(@Nullable FindingRow row) {
        cancel(looking);
        if (row == null) {
            details.set(null);
            return;
        }
        looking = tasks.run(
                Message.of("findings.task.read"),
                _ -> store.read(session -> CurrentFinding.read(session.findings(), row)),
                found -> showDetails(row, found),
                problem::set)
                .shownByThePage();
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

    private static boolean isRunning(@Nullable Task task) {
        return task != null && task.stateProperty().get() == Task.State.RUNNING;
    }

    private static void cancel(@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }
}
