package io.countersign.definition;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import io.countersign.parse.Yaml;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads which reports and which findings a criterion is about.
final class SourceReader {
    private static final int MOST_DAYS = 3_650;

    /// The full-text index knows no shorter word.
    private static final int SHORTEST = 3;

    private final Map<String, List<String>> groups;
    private final Mistakes mistakes;

    SourceReader(Map<String, List<String>> groups, Mistakes mistakes) {
        this.groups = groups;
        this.mistakes = mistakes;
    }

    /// The names that stand for several formats throughout a checklist.
    static Map<String, List<String>> groups(Fields fields, Mistakes mistakes) {
        Map<String, List<String>> groups = new HashMap<>();
        for (Yaml.Entry entry : fields.optionalEntries("reports")) {
            if (entry.value() instanceof Yaml.Sequence formats && !formats.items().isEmpty()) {
                groups.put(
                        entry.key(),
                        formats.items().stream()
                                .map(node -> Fields.text(node, entry.key(), mistakes))
                                .toList());
            } else {
                mistakes.add(entry.line(), "type.list", entry.key());
            }
        }
        return groups;
    }

    Criterion.Source source(Fields fields) {
        List<String> formats = fields.list("formats").stream()
                .map(node -> Fields.text(node, "formats", mistakes))
                .flatMap(name -> groups.getOrDefault(name, List.of(name)).stream())
                .distinct()
                .toList();
        return new Criterion.Source(formats, days(fields, "maximum-age-days"));
    }

    /// Reports may be left out where a finding speaks against the item and the lack of one says nothing for it.
    Criterion.Source optionalSource(Fields fields) {
        return fields.optional("formats") == null ? Criterion.Source.NONE : source(fields);
    }

    int days(Fields fields, String name) {
        return fields.number(name, MOST_DAYS);
    }

    FindingFilter filter(Fields fields) {
        return new FindingFilter(
                values(fields, "kinds", FindingKind.class, FindingKind.values()),
                values(fields, "severities", Severity.class, Severity.values()),
                searched(fields, "identifiers"),
                searched(fields, "words"),
                fields.optionalFlag("fixable"));
    }

    private List<String> searched(Fields fields, String name) {
        List<String> texts = fields.optionalTexts(name);
        texts.stream()
                .filter(text -> !text.isBlank() && text.codePointCount(0, text.length()) < SHORTEST)
                .forEach(text -> mistakes.add(fields.line(name), "filter.short", text));
        return texts;
    }

    private <E extends Enum<E>> Set<E> values(Fields fields, String name, Class<E> type, E[] all) {
        Map<String, E> known = Stream.of(all).collect(Collectors.toMap(SourceReader::id, value -> value));
        Set<E> values = EnumSet.noneOf(type);
        for (String id : fields.optionalTexts(name)) {
            E value = known.get(id);
            if (value != null) {
                values.add(value);
            } else if (!id.isBlank()) {
                String names = Stream.of(all).map(SourceReader::id).collect(Collectors.joining(", "));
                mistakes.add(fields.line(name), "filter.kind", id, names);
            }
        }
        return values;
    }

    private static <E extends Enum<E>> String id(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
