package io.countersign.ui.evidence;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.table.ColumnMapping;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.KeepMappings;
import io.countersign.workflow.MapColumns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What people said of the columns of their tables. On the FX thread only.
final class KeptMappingsViewModel {
    private final KeepMappings workflow;
    private final Tasks tasks;
    private final ObservableList<ColumnMapping> mappings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    KeptMappingsViewModel(KeepMappings workflow, Tasks tasks) {
        this.workflow = workflow;
        this.tasks = tasks;
    }

    /// By name.
    ObservableList<ColumnMapping> mappings() {
        return mappings;
    }

    /// Why the last thing could not be done; null unless so.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void refresh() {
        run(() -> {});
    }

    void delete(ColumnMapping mapping) {
        run(() -> workflow.delete(mapping.name()));
    }

    void rename(ColumnMapping mapping, String name) {
        String wanted = name.strip();
        if (!wanted.isEmpty() && !wanted.equals(mapping.name())) {
            run(() -> workflow.rename(mapping, wanted));
        }
    }

    /// Keeps the mapping of a file, in place of an earlier one of its name.
    void read(Path file) {
        run(() -> workflow.save(MapColumns.read(file)));
    }

    /// Writes a mapping to a file, to be handed on.
    void write(ColumnMapping mapping, Path file) {
        tasks.run(
                Message.of("evidence.mappings.task"),
                _ -> Files.writeString(file, MapColumns.text(mapping)),
                _ -> problem.set(null),
                problem::set);
    }

    private void run(Runnable change) {
        tasks.run(
                        Message.of("evidence.mappings.task"),
                        _ -> {
                            change.run();
                            return workflow.all();
                        },
                        this::show,
                        problem::set)
                .writesQuietly();
    }

    private void show(List<ColumnMapping> all) {
        problem.set(null);
        mappings.setAll(all);
    }
}
