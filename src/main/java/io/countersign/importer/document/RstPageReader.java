package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.evidence.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads [reStructuredText](https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html) by its structure:
/// adorned headings, lists, literal and code blocks, admonitions, grid, simple and list tables. What a directive would
/// fetch is not fetched: an included page counts where it is handed in.
final class RstPageReader implements PageReader {
    private static final Pattern ADORNMENT = Pattern.compile("([=\\-~^\"'`#*+.:_<>])\\1{2,}\\s*");
    private static final Pattern SIMPLE_BORDER = Pattern.compile("\\s*={2,}(?:\\s+={2,})+\\s*");
    private static final Pattern GRID_BORDER = Pattern.compile("\\s*\\+(?:[-=]+\\+)+\\s*");
    private static final Pattern GRID_ROW = Pattern.compile("\\s*\\|(.*)\\|\\s*");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+•]|(?:#|\\d{1,3}|[a-zA-Z])[.)])\\s+(\\S.*)");
    private static final Pattern FIELD = Pattern.compile("\\s*:([^:`]{1,60}):\\s+(\\S.*)");
    private static final Pattern CELL = Pattern.compile("\\s*(\\* )?-(?:\\s+(.*))?");
    private static final Pattern DIRECTIVE = Pattern.compile("(\\s*)\\.\\. (?:([\\w:+-]+)::)?(.*)");
    private static final Pattern OPTION = Pattern.compile("\\s+:[\\w -]+:.*");
    private static final Pattern CODE = Pattern.compile("code|code-block|sourcecode|parsed-literal|literalinclude|prompt|console|highlight");
    private static final Pattern SILENT =
            Pattern.compile("image|figure|include|toctree|raw|contents|index|meta|only|csv-table|math|replace|role|_.*");

    private static final Pattern ROLE = Pattern.compile("(?::[\\w:+-]+:)?`+([^`<]*?)(?:\\s*<[^>]*>)?`+_{0,2}");
    private static final Pattern STRONG = Pattern.compile("\\*{1,2}(\\S(?:[^*]*\\S)?)\\*{1,2}|\\|(\\w[^|]*)\\|");

    @Override
    public DocumentPage read(String file, String text) {
        return new DocumentPage(file, new Page(text.lines().toList()).lines().lines());
    }

    /// One page on the way.
    private static final class Page {
        private final List<String> source;
        private final PageLines lines = new PageLines();
        private final List<String> levels = new ArrayList<>();
        private boolean literal;
        private int i;

        Page(List<String> source) {
            this.source = source;
        }

        PageLines lines() {
            while (i < source.size()) {
                step();
            }
            return lines;
        }

        private void step() {
            String line = source.get(i);
            Matcher directive = DIRECTIVE.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (line.isBlank()) {
                i++;
            } else if (literal && indent(line) > 0) {
                code(0);
            } else if (isHeading(i)) {
                heading(line, at(i + 1), false);
                i += 2;
            } else if (ADORNMENT.matcher(line).matches() && isHeading(i + 1)) {
                heading(at(i + 1), at(i + 2), true);
                i += 3;
            } else if (SIMPLE_BORDER.matcher(line).matches()) {
                simpleTable(line);
            } else if (GRID_BORDER.matcher(line).matches()) {
                gridTable();
            } else if (directive.matches()) {
                directive(directive.group(1).length(), directive.group(2), directive.group(3));
            } else if (ADORNMENT.matcher(line).matches()) {
                i++;
            } else if (field.matches()) {
                prose(Kind.LIST_ITEM, field.group(1) + ": " + field.group(2));
            } else {
                prose(bullet.matches() ? Kind.LIST_ITEM : Kind.TEXT, bullet.matches() ? bullet.group(1) : line);
            }
        }

        private boolean isHeading(int at) {
            String words = at(at);
            String under = at(at + 1);
            return !words.isBlank()
                    && indent(words) == 0
                    && ADORNMENT.matcher(under).matches()
                    && !ADORNMENT.matcher(words).matches()
                    && (at == 0 || at(at - 1).isBlank() || ADORNMENT.matcher(at(at - 1)).matches());
        }

        /// The first kind of adornment is that of the highest level.
        private void heading(String words, String under, boolean over) {
            String style = under.charAt(0) + (over ? "over" : "");
            if (!levels.contains(style)) {
                levels.add(style);
            }
            lines.add(i + (over ? 2 : 1), PageLines.heading(levels.indexOf(style) + 1), inline(words));
            literal = false;
        }

        private void prose(Kind kind, String words) {
            literal = words.stripTrailing().endsWith("::");
            lines.add(i + 1, kind, inline(literal ? words.replaceFirst("::\\s*$", ":") : words));
            i++;
        }

        /// @param name of the directive, or null for a comment or a target
        private void directive(int indent, String name, String argument) {
            int first = i++;
            literal = false;
            if (name == null || SILENT.matcher(name).matches()) {
                skip(indent);
            } else if (CODE.matcher(name).matches()) {
                options();
                code(indent);
            } else if (name.equals("list-table")) {
                options();
                listTable(indent);
            } else {
                lines.add(first + 1, Kind.TEXT, inline(argument));
                options();
            }
        }

        private void options() {
            while (i < source.size() && OPTION.matcher(source.get(i)).matches()) {
                i++;
            }
        }

        private void skip(int indent) {
            while (i < source.size() && (source.get(i).isBlank() || indent(source.get(i)) > indent)) {
                i++;
            }
        }

        /// What is indented more than this.
        private void code(int indent) {
            while (i < source.size() && (source.get(i).isBlank() || indent(source.get(i)) > indent)) {
                lines.addCode(i + 1, source.get(i));
                i++;
            }
            literal = false;
        }

        private void listTable(int indent) {
            List<String> cells = new ArrayList<>();
            Kind kind = Kind.TABLE_HEAD;
            int row = i;
            for (; i < source.size() && (source.get(i).isBlank() || indent(source.get(i)) > indent); i++) {
                Matcher cell = CELL.matcher(source.get(i));
                if (cell.matches() && cell.group(1) != null) {
                    kind = row(row, kind, cells);
                    cells.clear();
                    row = i;
                }
                if (cell.matches()) {
                    cells.add(cell.group(2) == null ? "" : cell.group(2));
                } else if (!source.get(i).isBlank() && !cells.isEmpty()) {
                    cells.add(cells.removeLast() + " " + source.get(i).strip());
                }
            }
            row(row, kind, cells);
        }

        private void gridTable() {
            Kind kind = Kind.TABLE_HEAD;
            for (; i < source.size() && !source.get(i).isBlank(); i++) {
                Matcher row = GRID_ROW.matcher(source.get(i));
                if (row.matches()) {
                    kind = row(i, kind, List.of(row.group(1).split("\\|", -1)));
                }
            }
        }

        /// Columns lie below the border's runs of signs; the last one goes on to the line's end.
        private void simpleTable(String border) {
            List<Integer> starts = Pattern.compile("=+").matcher(border).results()
                    .map(run -> run.start())
                    .collect(Collectors.toCollection(ArrayList::new));
            starts.add(Integer.MAX_VALUE);
            Kind kind = Kind.TABLE_HEAD;
            for (i++; i < source.size() && !source.get(i).isBlank(); i++) {
                String line = source.get(i);
                if (!SIMPLE_BORDER.matcher(line).matches()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column + 1 < starts.size(); column++) {
                        int from = Math.min(starts.get(column), line.length());
                        cells.add(line.substring(from, Math.min(starts.get(column + 1), line.length())));
                    }
                    kind = row(i, kind, cells);
                }
            }
        }

        /// @return the kind of the rows after this one
        private Kind row(int at, Kind kind, List<String> cells) {
            if (cells.isEmpty()) {
                return kind;
            }
            String joined = cells.stream().map(cell -> inline(cell).replace('|', '/').strip()).collect(Collectors.joining(" | "));
            lines.add(at + 1, kind, joined);
            return Kind.TABLE_ROW;
        }

        private String at(int line) {
            return line >= 0 && line < source.size() ? source.get(line) : "";
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }

        /// The words without roles, targets and emphasis.
        private static String inline(String words) {
            return STRONG.matcher(ROLE.matcher(words).replaceAll("$1")).replaceAll("$1$2");
        }
    }
}
