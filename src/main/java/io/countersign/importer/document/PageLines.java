package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the lines of a page in their order: blank ones are left out, white space is made single.
final class PageLines {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");

    private final List<DocumentLine> lines = new ArrayList<>();

    /// What a heading of a level from 1 on is.
    static DocumentLine.Kind heading(int level) {
        return switch (level) {
            case 1 -> DocumentLine.Kind.TITLE;
            case 2 -> DocumentLine.Kind.HEADING;
            default -> DocumentLine.Kind.SUBHEADING;
        };
    }

    /// Adds a line of prose, a heading or a row.
    void add(int number, DocumentLine.Kind kind, String text) {
        String clean = SPACE.matcher(text).replaceAll(" ").strip();
        if (!clean.isEmpty()) {
            lines.add(new DocumentLine(number, kind, clean));
        }
    }

    /// Adds lines of code, the first of which has the given number.
    void addCode(int first, String code) {
        int number = first;
        for (String line : code.split("\\R", -1)) {
            if (!line.isBlank()) {
                lines.add(new DocumentLine(number, DocumentLine.Kind.CODE, line.stripTrailing()));
            }
            number++;
        }
    }

    void addAll(List<DocumentLine> more) {
        lines.addAll(more);
    }

    List<DocumentLine> lines() {
        return List.copyOf(lines);
    }
}
