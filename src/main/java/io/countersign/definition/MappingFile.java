package io.countersign.definition;

import io.countersign.model.finding.Severity;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import io.countersign.parse.Json;
import io.countersign.parse.Yaml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A mapping of columns as a YAML file, by which a team shares it.
public final class MappingFile {
    /// How large a file may be, in bytes.
    public static final int MAXIMUM_SIZE = Yaml.MAXIMUM_SIZE;

    private final Mistakes mistakes;

    private MappingFile(String file) {
        this.mistakes = new Mistakes(file);
    }

    /// Reads a mapping.
    ///
    /// @param file its name, for the mistakes
    /// @param bytes of the file, in UTF-8
    /// @throws ProblemException with [ProblemCode#MAPPING_INVALID] and the first mistake, if it has any
    public static ColumnMapping read(String file, byte[] bytes) {
        MappingFile reader = new MappingFile(file);
        Optional<ColumnMapping> mapping = reader.read(bytes);
        List<ChecklistMistake> wrong = reader.mistakes.inOrder();
        if (!wrong.isEmpty() || mapping.isEmpty()) {
            ChecklistMistake first = wrong.getFirst();
            throw ProblemException.of(
                    ProblemCode.MAPPING_INVALID,
                    first.file(),
                    String.valueOf(first.line()),
                    first.message(),
                    wrong.size());
        }
        return mapping.get();
    }

    /// Writes a mapping, such that reading it gives the same one. Texts are quoted as in JSON, which YAML takes over.
    public static String write(ColumnMapping mapping) {
        StringBuilder text = new StringBuilder();
        text.append("name: ").append(Json.write(mapping.name())).append('\n');
        text.append("target: ").append(mapping.target().id()).append('\n');
        optional(text, "platform", mapping.platform());
        optional(text, "sheet", mapping.sheet());
        list(text, "header", mapping.header());
        text.append("columns:\n");
        mapping.columns().forEach((field, column) ->
                text.append("  ").append(field.id()).append(": ").append(Json.write(column)).append('\n'));
        text.append("severities:\n");
        mapping.severities().forEach((word, severity) ->
                text.append("  ").append(Json.write(word)).append(": ").append(id(severity)).append('\n'));
        list(text, "passed", List.copyOf(mapping.passed()));
        list(text, "closed", List.copyOf(mapping.closed()));
        return text.toString();
    }

    private static void optional(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(": ").append(Json.write(value)).append('\n');
        }
    }

    private static void list(StringBuilder text, String key, List<String> values) {
        text.append(key).append(": ").append(Json.write(values)).append('\n');
    }

    private Optional<ColumnMapping> read(byte[] bytes) {
        return mistakes.root(Yaml.read(bytes)).map(root -> mapping(new Fields(root, "mapping", mistakes)));
    }

    private ColumnMapping mapping(Fields fields) {
        List<String> header = header(fields);
        ColumnMapping mapping = new ColumnMapping(
                fields.text("name"),
                target(fields),
                fields.optionalText("platform"),
                fields.optionalText("sheet"),
                header,
                columns(fields, header),
                severities(fields),
                new LinkedHashSet<>(fields.optionalTexts("passed")),
                new LinkedHashSet<>(fields.optionalTexts("closed")));
        fields.noOthers();
        if (!mapping.columns().containsKey(TableField.TITLE) && !mapping.columns().containsKey(TableField.IDENTIFIER)) {
            mistakes.add(fields.line("columns"), "mapping.title");
        }
        if (mapping.target() == ColumnMapping.Target.FEEDBACK && mapping.platform().isEmpty()) {
            mistakes.add(fields.line(), "mapping.platform");
        }
        return mapping;
    }

    /// A column without a name is a gap in the header.
    private static List<String> header(Fields fields) {
        return fields.list("header").stream()
                .map(node -> node instanceof Yaml.Scalar scalar ? scalar.value() : "")
                .toList();
    }

    private ColumnMapping.Target target(Fields fields) {
        String id = fields.text("target");
        for (ColumnMapping.Target target : ColumnMapping.Target.values()) {
            if (target.id().equals(id)) {
                return target;
            }
        }
        mistakes.add(fields.line("target"), "mapping.target", id);
        return ColumnMapping.Target.VULNERABILITY;
    }

    private SequencedMap<TableField, String> columns(Fields fields, List<String> header) {
        SequencedMap<TableField, String> columns = new LinkedHashMap<>();
        for (Yaml.Entry entry : fields.optionalEntries("columns")) {
            String column = Fields.text(entry.value(), entry.key(), mistakes);
            Optional<TableField> field = TableField.of(entry.key());
            if (field.isEmpty()) {
                String all = Stream.of(TableField.values()).map(TableField::id).collect(Collectors.joining(", "));
                mistakes.add(entry.line(), "mapping.field", entry.key(), all);
            } else if (!header.contains(column)) {
                mistakes.add(entry.line(), "mapping.column", column);
            } else {
                columns.put(field.get(), column);
            }
        }
        return columns;
    }

    private SequencedMap<String, Severity> severities(Fields fields) {
        SequencedMap<String, Severity> severities = new LinkedHashMap<>();
        for (Yaml.Entry entry : fields.optionalEntries("severities")) {
            String id = Fields.text(entry.value(), entry.key(), mistakes);
            Map<String, Severity> known =
                    Stream.of(Severity.values()).collect(Collectors.toMap(MappingFile::id, severity -> severity));
            Severity severity = known.get(id);
            if (severity == null) {
                mistakes.add(entry.line(), "mapping.severity", id);
            } else {
                severities.put(entry.key(), severity);
            }
        }
        return severities;
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
