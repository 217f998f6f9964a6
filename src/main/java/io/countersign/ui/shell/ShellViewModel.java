package io.countersign.ui.shell;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.store.FindingQuery;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.ReleaseChecklists;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window itself says: which releases there are, how much the open one holds, when the disk had it last.
/// On the FX thread only.
final class ShellViewModel {
    private final Store store;
    private final ReleaseChecklists checklists;
    private final Tasks tasks;
    private final CurrentRelease current;
    private final ObservableList<Release> releases = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> saved = new ReadOnlyObjectWrapper<>();

    ShellViewModel(Store store, ReleaseChecklists checklists, Tasks tasks, CurrentRelease current) {
        this.store = store;
        this.checklists = checklists;
        this.tasks = tasks;
        this.current = current;
        current.property().addListener(_ -> refresh());
    }

    /// The newest first.
    ObservableList<Release> releases() {
        return releases;
    }

    /// What the open release holds; null where none is open.
    ReadOnlyObjectProperty<@Nullable Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// When the last write was forced to the disk; null where nothing was ever written.
    ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Opens the release that was open last, unless one is open or it is gone.
    ///
    /// @param recent the last one first
    void openLast(List<Long> recent) {
        if (recent.isEmpty()) {
            return;
        }
        tasks.run(
                Message.of("shell.task.read"),
                _ -> store.read(session -> session.releases().find(recent.getFirst())),
                last -> last.filter(_ -> current.get().isEmpty()).ifPresent(current::open))
                .shownByThePage();
    }

    /// Reads it all anew. Why that fails the page in view says, which reads the same store at the same time, and the
    /// list of tasks keeps it.
    void refresh() {
        Optional<Release> open = current.get();
        tasks.run(
                        Message.of("shell.task.read"),
                        _ -> store.read(session -> read(session, open)),
                        this::show,
                        _ -> counts.set(null))
                .shownByThePage();
    }

    private Reading read(Session session, Optional<Release> open) {
        return new Reading(
                session.releases().all(),
                open.map(release -> count(session, release)),
                session.audit().head().map(entry -> entry.at()));
    }

    private Counts count(Session session, Release release) {
        Optional<Checklist> checklist = checklists.find(release);
        Set<String> items = checklist.stream()
                .flatMap(Checklist::items)
                .map(Item::id)
                .collect(Collectors.toSet());
        long answered = session.reviews().answers(release.id(), release.round()).keySet().stream()
                .filter(items::contains)
                .count();
        return new Counts(
                session.evidence().of(release.id(), release.round()).size(),
                session.findings().count(FindingQuery.all(release.id(), release.round())),
                answered,
                items.size(),
                checklist.map(used -> said(release, used)).orElse(Message.of("shell.status.no-checklist", release.checklist())));
    }

    /// The core with its version, and how many platforms ask for more.
    private static Message said(Release release, Checklist checklist) {
        long platforms = release.platforms().stream()
                .filter(platform -> checklist.items().anyMatch(item -> item.platforms().contains(platform)))
                .count();
        String version = checklist.version().split("\\+", 2)[0];
        return Message.of("shell.status.checklist", release.checklist(), version, platforms);
    }

    private void show(Reading reading) {
        if (!releases.equals(reading.releases())) {
            releases.setAll(reading.releases());
        }
        counts.set(reading.counts().orElse(null));
        saved.set(reading.saved().orElse(null));
    }

    /// What a release holds.
    ///
    /// @param checklist what it is reviewed by, in words
    record Counts(long files, long findings, long answered, long items, Message checklist) {}

    private record Reading(List<Release> releases, Optional<Counts> counts, Optional<Instant> saved) {}
}
