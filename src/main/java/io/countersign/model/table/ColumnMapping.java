package io.countersign.model.table;

import io.countersign.model.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// How one kind of table is read: which column is what, and what its words mean. A table is known again by its header.
///
/// @param name what a person calls this kind of table; identifies the mapping
/// @param target what a row is
/// @param platform whose feedback it is; empty for findings
/// @param sheet the sheet of a workbook; empty for the first one
/// @param header the columns as they are in the table, in their order
/// @param columns the name of the column that holds a field
/// @param severities what the words of the severity column mean; a word such as `>13.5` means any number above it
/// @param passed words of status or result for "there is nothing, or nothing any more": passed, fixed
/// @param closed words for "the tool was told to leave it": ignored, exempt
public record ColumnMapping(
        String name,
        Target target,
        String platform,
        String sheet,
        List<String> header,
        SequencedMap<TableField, String> columns,
        SequencedMap<String, Severity> severities,
        SequencedSet<String> passed,
        SequencedSet<String> closed) {
    public ColumnMapping {
        header = List.copyOf(header);
        columns = new LinkedHashMap<>(columns);
        severities = new LinkedHashMap<>(severities);
        passed = new LinkedHashSet<>(passed);
        closed = new LinkedHashSet<>(closed);
    }

    /// What a row of a table is.
    public enum Target {
        VULNERABILITY,
        MISCONFIGURATION,
        FEEDBACK;

        /// The name in files.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether a row is the header of such a table.
    public boolean fits(List<String> row) {
        return signature(header).equals(signature(row));
    }

    /// The same mapping, with other columns.
    public ColumnMapping with(Map<TableField, String> other) {
        return new ColumnMapping(
                name, target, platform, sheet, header, new LinkedHashMap<>(other), severities, passed, closed);
    }

    /// The same mapping, under another name and for another kind of row.
    public ColumnMapping with(String otherName, Target otherTarget, String otherPlatform) {
        return new ColumnMapping(
                otherName, otherTarget, otherPlatform, sheet, header, columns, severities, passed, closed);
    }

    /// The same mapping, with other meanings of words.
    public ColumnMapping with(
            SequencedMap<String, Severity> otherSeverities,
            SequencedSet<String> otherPassed,
            SequencedSet<String> otherClosed) {
        return new ColumnMapping(
                name, target, platform, sheet, header, columns, otherSeverities, otherPassed, otherClosed);
    }

    /// What of a header counts: the names without case and blanks, up to the last one that is not empty.
    public static List<String> signature(List<String> row) {
        List<String> names = new ArrayList<>(row.stream().map(ColumnMapping::plain).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return List.copyOf(names);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u00A0\\u3000\\uFEFF]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
