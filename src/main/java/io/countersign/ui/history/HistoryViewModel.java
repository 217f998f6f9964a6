package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The state of the history page: the newest entries, and older ones as far as one went. On the FX thread only.
final class HistoryViewModel {
    /// How many entries come at a time.
    static final int PAGE = 200;

    private final HistoryWork work;
    private final Tasks tasks;
    private final InstantSource clock;

    private final ObservableList<AuditEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<AuditEntry> shown = FXCollections.unmodifiableObservableList(entries);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChainState> chain = new ReadOnlyObjectWrapper<>(new ChainState.Unchecked());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private long releaseId;
    private long latest;

    HistoryViewModel(HistoryWork work, Tasks tasks, InstantSource clock) {
        this.work = work;
        this.tasks = tasks;
        this.clock = clock;
        scope.subscribe((_, _) -> restart());
    }

    /// Shows the record from its newest entry on, and checks its chain.
    ///
    /// @param release the open release, or 0
    void open(long release) {
        releaseId = release;
        if (release == 0) {
            scope.set(Scope.ALL);
        }
        restart();
        check();
    }

    private void restart() {
        entries.clear();
        complete.set(false);
        load(Long.MAX_VALUE, this::append);
    }

    /// Adds the page before the oldest entry shown.
    void older() {
        if (!loading.get() && !complete.get() && !entries.isEmpty()) {
            load(entries.getLast().number(), this::append);
        }
    }

    /// Adds what was recorded since.
    void newer() {
        load(Long.MAX_VALUE, this::prepend);
    }

    private void load(long before, Consumer<List<AuditEntry>> taken) {
        long ticket = ++latest;
        long release = scope.get() == Scope.RELEASE ? releaseId : 0;
        loading.set(true);
        tasks.run(
                        Message.of("history.loading"),
                        _ -> work.before(before, release, PAGE),
                        page -> {
                            if (ticket == latest) {
                                loading.set(false);
                                taken.accept(page);
                            }
                        },
                        why -> {
                            if (ticket == latest) {
                                loading.set(false);
                                problem.set(why);
                            }
                        })
                .shownByThePage();
    }

    private void append(List<AuditEntry> page) {
        entries.addAll(page);
        complete.set(page.size() < PAGE);
    }

    private void prepend(List<AuditEntry> newest) {
        long head = entries.isEmpty() ? 0 : entries.getFirst().number();
        List<AuditEntry> unseen =
                newest.stream().filter(entry -> entry.number() > head).toList();
        if (unseen.size() == newest.size()) {
            entries.setAll(newest);
            complete.set(newest.size() < PAGE);
        } else {
            entries.addAll(0, unseen);
        }
    }

    /// Checks the chain from the first entry on.
    void check() {
        if (chain.get() instanceof ChainState.Checking) {
            return;
        }
        chain.set(new ChainState.Checking());
        Task task = tasks.run(
                        Message.of("history.check.running"),
                        work::check,
                        result -> chain.set(new ChainState.Checked(result, clock.instant())),
                        why -> {
                            chain.set(new ChainState.Unchecked());
                            problem.set(why);
                        })
                .shownByThePage();
        task.stateProperty().subscribe(state -> {
            if (state == Task.State.CANCELLED) {
                chain.set(new ChainState.Unchecked());
            }
        });
    }

    /// The open release, or 0.
    long release() {
        return releaseId;
    }

    /// Newest first.
    ObservableList<AuditEntry> entries() {
        return shown;
    }

    ObjectProperty<Scope> scope() {
        return scope;
    }

    /// Whether the first entry is among those shown.
    ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ChainState> chain() {
        return chain.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
