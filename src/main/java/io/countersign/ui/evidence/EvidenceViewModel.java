package io.countersign.ui.evidence;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.store.Store;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The files of the open round. On the FX thread only.
final class EvidenceViewModel {
    private final Store store;
    private final Tasks tasks;
    private final CurrentRelease release;
    private final ObservableList<Evidence> files = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable Release shown;

    EvidenceViewModel(Store store, Tasks tasks, CurrentRelease release) {
        this.store = store;
        this.tasks = tasks;
        this.release = release;
    }

    /// The newest first.
    ObservableList<Evidence> files() {
        return files;
    }

    /// Whether the files were read, so that an empty list means none.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Why they cannot be read; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Optional<Release> release() {
        return release.get();
    }

    /// Reads the list anew.
    void refresh() {
        Optional<Release> open = release.get();
        if (open.isEmpty()) {
            show(List.of());
            return;
        }
        if (!open.get().equals(shown)) {
            // What was read is of another release, or another round.
            shown = open.get();
            files.clear();
            loaded.set(false);
        }
        long id = open.get().id();
        int round = open.get().round();
        tasks.run(
                Message.of("evidence.task.read"),
                _ -> store.read(session -> session.evidence().of(id, round)),
                this::show,
                problem::set)
                .shownByThePage();
    }

    /// Reads what a person said of a file that is kept as it is; of any other nothing was said.
    void said(Evidence file, Consumer<Attachment> then) {
        if (file.format().kind() == EvidenceKind.ATTACHMENT) {
            tasks.run(
                    Message.of("evidence.task.read"),
                    _ -> store.read(session ->
                            session.evidence().attachment(file.id()).orElse(Attachment.NONE)),
                    then,
                    problem::set)
                    .shownByThePage();
        }
    }

    private void show(List<Evidence> read) {
        problem.set(null);
        if (!files.equals(read)) {
            files.setAll(read);
        }
        loaded.set(true);
    }
}
