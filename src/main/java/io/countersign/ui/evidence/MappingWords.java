package io.countersign.ui.evidence;

import io.countersign.model.finding.Severity;
import io.countersign.model.table.ColumnMapping;
import io.countersign.text.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;

/// What the words of a table mean: those of its severities, and those by which a row is no finding.
final class MappingWords {
    private final Map<Severity, WordsField> severities = new EnumMap<>(Severity.class);
    private final WordsField passed;
    private final WordsField closed;

    /// @param row adds a line to the form: what it is called, and the field
    MappingWords(MappingViewModel model, Messages messages, BiConsumer<String, Region> row) {
        for (Severity severity : Severity.values()) {
            WordsField field = new WordsField(words -> model.words(severity, words));
            severities.put(severity, field);
            row.accept(
                    messages.text("evidence.mapping.words", messages.text("control.severity." + severity.name())), field);
        }
        passed = new WordsField(model::passed);
        closed = new WordsField(model::closed);
        row.accept(messages.text("evidence.mapping.passed"), passed);
        row.accept(messages.text("evidence.mapping.closed"), closed);
    }

    void show(ColumnMapping mapping) {
        severities.forEach((severity, field) -> field.show(mapping.severities().entrySet().stream()
                .filter(entry -> entry.getValue() == severity)
                .map(Map.Entry::getKey)
                .toList()));
        passed.show(mapping.passed());
        closed.show(mapping.closed());
    }
}
