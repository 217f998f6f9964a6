package io.countersign.model.table;

import java.util.Locale;
import java.util.Optional;

/// What a column of a table can hold. The names are stored and stand in files, so they never change.
public enum TableField {
    TITLE,
    /// A CVE, another number of a vulnerability, or the number of a check.
    IDENTIFIER,
    /// The tool's or the vendor's own word or number.
    SEVERITY,
    /// A CVSS score or vector.
    CVSS,
    COMPONENT,
    VERSION,
    FIXED_VERSION,
    HOST,
    PORT,
    PROTOCOL,
    PATH,
    DESCRIPTION,
    SOLUTION,
    REFERENCES,
    /// What became of the row: open, fixed, ignored.
    STATUS,
    /// What a check came to: passed, failed.
    RESULT,
    /// By which day something has to be done.
    DUE_DAY;

    /// The name in files, such as `fixed-version`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The field of a name, if there is one.
    public static Optional<TableField> of(String id) {
        for (TableField field : values()) {
            if (field.id().equals(id)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
