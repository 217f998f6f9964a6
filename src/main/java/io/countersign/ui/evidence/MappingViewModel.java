package io.countersign.ui.evidence;

import io.countersign.importer.TableSketch;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.KeepMappings;
import io.countersign.workflow.MapColumns;
import io.countersign.workflow.TablePreview;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the columns of a table mean, while a person says it. On the FX thread only.
final class MappingViewModel {
    private final MapColumns mapColumns;
    private final KeepMappings keepMappings;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable TableSketch> sketch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ColumnMapping> mapping = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TablePreview> preview =
            new ReadOnlyObjectWrapper<>(new TablePreview(List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Path file = Path.of("");

    MappingViewModel(MapColumns mapColumns, KeepMappings keepMappings, Tasks tasks) {
        this.mapColumns = mapColumns;
        this.keepMappings = keepMappings;
        this.tasks = tasks;
    }

    /// The beginning of the table; null before it is read.
    ReadOnlyObjectProperty<@Nullable TableSketch> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ColumnMapping> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    /// The first rows, as the mapping makes them.
    ReadOnlyObjectProperty<TablePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads a table's beginning and proposes a mapping.
    ///
    /// @param sheet of a workbook; empty for the first one
    void begin(Path table, String sheet) {
        file = table;
        problem.set(null);
        tasks.run(
                Message.of("evidence.task.inspect"),
                _ -> mapColumns.sketch(table, sheet),
                read -> {
                    sketch.set(read);
                    set(mapColumns.guess(table, read));
                },
                problem::set);
    }

    /// Says which column holds a field.
    ///
    /// @param column empty for none
    void choose(TableField field, String column) {
        ColumnMapping known = mapping.get();
        if (known == null) {
            return;
        }
        Map<TableField, String> columns = new EnumMap<>(TableField.class);
        columns.putAll(known.columns());
        if (column.isEmpty()) {
            columns.remove(field);
        } else {
            columns.put(field, column);
        }
        set(known.with(columns));
    }

    /// Says what the mapping is called, what a row is, and whose.
    void name(String name, ColumnMapping.Target target, String platform) {
        ColumnMapping known = mapping.get();
        if (known != null) {
            set(known.with(name, target, platform));
        }
    }

    /// Says which words of the severity column mean a severity.
    void words(Severity severity, List<String> words) {
        ColumnMapping known = mapping.get();
        if (known != null) {
            SequencedMap<String, Severity> severities = new LinkedHashMap<>(known.severities());
            severities.values().removeIf(severity::equals);
            words.forEach(word -> severities.put(word, severity));
            set(known.with(severities, known.passed(), known.closed()));
        }
    }

    /// Says which words of status or result mean that there is nothing, or nothing any more.
    void passed(List<String> words) {
        ColumnMapping known = mapping.get();
        if (known != null) {
            set(known.with(known.severities(), new LinkedHashSet<>(words), known.closed()));
        }
    }

    /// Says which words mean that the tool was told to leave it.
    void closed(List<String> words) {
        ColumnMapping known = mapping.get();
        if (known != null) {
            set(known.with(known.severities(), known.passed(), new LinkedHashSet<>(words)));
        }
    }

    /// Whether it is enough to read a table by.
    boolean isComplete() {
        ColumnMapping known = mapping.get();
        return known != null
                && !known.name().isBlank()
                && (known.columns().containsKey(TableField.TITLE) || known.columns().containsKey(TableField.IDENTIFIER))
                && (known.target() != ColumnMapping.Target.FEEDBACK || !known.platform().isBlank());
    }

    /// Keeps the mapping, for this table and the next ones.
    void save(Runnable saved) {
        ColumnMapping known = mapping.get();
        if (known == null || !isComplete()) {
            return;
        }
        tasks.run(
                        Message.of("evidence.mapping.task.save"),
                        _ -> {
                            keepMappings.save(known);
                            return known;
                        },
                        (ColumnMapping _) -> saved.run(),
                        problem::set)
                .writesQuietly();
    }

    private void set(ColumnMapping changed) {
        if (changed.equals(mapping.get())) {
            return;
        }
        mapping.set(changed);
        tasks.run(Message.of("evidence.task.inspect"), _ -> mapColumns.preview(file, changed), preview::set, problem::set);
    }
}
