package io.countersign.definition;

import io.countersign.model.checklist.Words;
import io.countersign.parse.Yaml;
import io.countersign.parse.Yaml.Node;
import io.countersign.parse.Yaml.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The keys of one mapping while it is read. What is missing or of the wrong type is reported and stands in as an empty
/// value, so that reading goes on to the next mistake; the result is of no use then.
final class Fields {
    private final int line;
    private final List<Yaml.Entry> entries;
    private final boolean isMapping;
    private final Mistakes mistakes;
    private final Set<String> known = new HashSet<>();

    /// @param name what the node is called where it is not a mapping, as it must be
    Fields(Node node, String name, Mistakes mistakes) {
        this.line = node.line();
        this.mistakes = mistakes;
        this.isMapping = node instanceof Yaml.Mapping;
        this.entries = node instanceof Yaml.Mapping mapping ? mapping.entries() : List.of();
        if (!isMapping) {
            mistakes.add(line, "type.mapping", name);
        }
    }

    int line() {
        return line;
    }

    /// Where the value of a key begins, or the mapping where the key is missing.
    int line(String name) {
        return entries.stream().filter(entry -> entry.key().equals(name)).findFirst().map(Yaml.Entry::line).orElse(line);
    }

    String text(String name) {
        Node node = value(name);
        return node == null ? "" : text(node, name, mistakes);
    }

    /// A single value of a list, or of a key.
    static String text(Node node, String name, Mistakes mistakes) {
        if (!(node instanceof Scalar scalar)
                || (scalar.type() != Scalar.Type.TEXT && scalar.type() != Scalar.Type.NULL)) {
            mistakes.add(node.line(), "type.text", name);
            return "";
        }
        if (scalar.value().isBlank() || scalar.type() == Scalar.Type.NULL) {
            mistakes.add(node.line(), "text.empty", name);
        }
        return scalar.value();
    }

    /// A text in both languages.
    Words words(String name) {
        Node node = value(name);
        if (node == null) {
            return new Words("", "");
        }
        Fields languages = new Fields(node, name, mistakes);
        Words words = new Words(languages.language(name, "en"), languages.language(name, "zh"));
        languages.noOthers();
        return words;
    }

    private String language(String name, String language) {
        known.add(language);
        Node node = find(language);
        if (node == null) {
            if (isMapping) {
                mistakes.add(line, "language.missing", name, language);
            }
            return "";
        }
        return text(node, name + "." + language, mistakes);
    }

    boolean flag(String name) {
        Node node = value(name);
        if (node == null) {
            return false;
        }
        if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN) {
            return Boolean.parseBoolean(scalar.value());
        }
        mistakes.add(node.line(), "type.flag", name);
        return false;
    }

    LocalDate date(String name) {
        String text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            if (!text.isBlank()) {
                mistakes.add(line(name), "type.date", name, text);
            }
            return LocalDate.EPOCH;
        }
    }

    /// A day that may be missing.
    @Nullable LocalDate optionalDate(String name) {
        return optional(name) == null ? null : date(name);
    }

    /// One of several values by its id; the first of them stands in for a mistake.
    <T> T choice(String name, List<T> values, Function<T, String> id) {
        String text = text(name);
        for (T value : values) {
            if (id.apply(value).equals(text)) {
                return value;
            }
        }
        if (!text.isBlank()) {
            mistakes.add(line(name), "choice", name, text, values.stream().map(id).collect(Collectors.joining(", ")));
        }
        return values.getFirst();
    }

    int number(String name, int most) {
        Node node = value(name);
        return node == null ? 1 : number(node, name, most, mistakes);
    }

    /// A whole number from 1 on.
    static int number(Node node, String name, int most, Mistakes mistakes) {
        if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.INTEGER) {
            mistakes.add(node.line(), "type.number", name);
            return 1;
        }
        try {
            int number = Integer.parseInt(scalar.value());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Written as octal or hexadecimal, or too large: out of range either way.
        }
        mistakes.add(node.line(), "number.range", name, scalar.value(), most);
        return 1;
    }

    /// The parts of a list, which must have one at least.
    List<Node> list(String name) {
        Node node = value(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Yaml.Sequence sequence)) {
            mistakes.add(node.line(), "type.list", name);
            return List.of();
        }
        if (sequence.items().isEmpty()) {
            mistakes.add(node.line(), "list.empty", name);
        }
        return sequence.items();
    }

    /// The value of a key that may be missing.
    @Nullable Node optional(String name) {
        known.add(name);
        return find(name);
    }

    /// A text that may be missing or empty.
    String optionalText(String name) {
        return optional(name) instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT ? scalar.value() : "";
    }

    /// The parts of a list that may be missing or empty.
    List<Node> optionalList(String name) {
        Node node = optional(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Yaml.Sequence sequence)) {
            mistakes.add(node.line(), "type.list", name);
            return List.of();
        }
        return sequence.items();
    }

    /// The texts of a list that may be missing or empty.
    List<String> optionalTexts(String name) {
        return optionalList(name).stream().map(item -> text(item, name, mistakes)).toList();
    }

    /// The texts of a list, which must have one at least.
    List<String> texts(String name) {
        return list(name).stream().map(item -> text(item, name, mistakes)).toList();
    }

    /// The texts of a list that may be missing; each may be the empty one.
    List<String> possiblyEmptyTexts(String name) {
        Node node = optional(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Yaml.Sequence sequence)) {
            mistakes.add(node.line(), "type.list", name);
            return List.of();
        }
        return sequence.items().stream()
                .map(item -> item instanceof Scalar scalar && scalar.value().isEmpty()
                        ? ""
                        : text(item, name, mistakes))
                .toList();
    }

    /// False where it is missing.
    boolean optionalFlag(String name) {
        return optional(name) != null && flag(name);
    }

    /// The keys and texts below a key, which may be missing.
    List<Yaml.Entry> optionalEntries(String name) {
        Node node = optional(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Yaml.Mapping mapping)) {
            mistakes.add(node.line(), "type.mapping", name);
            return List.of();
        }
        return mapping.entries();
    }

    /// The value of a key, reported and null where it is missing.
    @Nullable Node value(String name) {
        known.add(name);
        Node node = find(name);
        if (node == null && isMapping) {
            mistakes.add(line, "key.missing", name);
        }
        return node;
    }

    /// Reports every key that nobody asked for.
    void noOthers() {
        for (Yaml.Entry entry : entries) {
            if (!known.contains(entry.key())) {
                mistakes.add(entry.line(), "key.unknown", entry.key());
            }
        }
    }

    private @Nullable Node find(String name) {
        for (Yaml.Entry entry : entries) {
            if (entry.key().equals(name)) {
                return entry.value();
            }
        }
        return null;
    }
}
