package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.evidence.DocumentPage;
import java.util.List;
import java.util.regex.Pattern;

/// Reads plain text by the habits that people have in it: underlined or marked headings (also those of
/// reStructuredText and AsciiDoc), bullets, columns set apart by bars, tabs or wide gaps, indented or prompted
/// commands. A text that is Markdown all the same is read as that.
final class TextPageReader implements PageReader {
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^\\s{0,3}(```|\\|?\\s*:?-{3,}:?\\s*\\|)");
    private static final Pattern RULE = Pattern.compile("[=\\-~^*#+|\\s]{3,}");
    private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^*#])\\1{2,}\\s*");
    private static final Pattern TITLE = Pattern.compile("(={1,5}|#{1,6})\\s+(\\S.*?)\\s*[=#]*\\s*");
    private static final Pattern CHAPTER = Pattern.compile("(第[一二三四五六七八九十\\d]+[章节]"
            + "|[一二三四五六七八九十]+、).{1,30}");
    private static final Pattern CAPITALS = Pattern.compile("(?:\\d{1,2}[.)] )?(?=.*[A-Z]{3})[A-Z][A-Z /&'-]{3,40}");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+•·●○◦▪■–]|\\d{1,2}[.)、）](?!\\d)"
            + "|[(（]\\d{1,2}[)）])\\s*(\\S.*)");
    private static final Pattern PROMPT = Pattern.compile("\\s*(?:\\$|[\\w.-]+@[\\w.-]+[:~\\w/]*[$#]"
            + "|PS C:\\\\[^>]*>)\\s+(\\S.*)");
    private static final Pattern COLUMNS = Pattern.compile("\\t+|\\s*\\|\\s*|(?<=\\S) {3,}(?=\\S)");

    private final MarkdownPageReader markdown = new MarkdownPageReader();

    @Override
    public DocumentPage read(String file, String text) {
        if (MARKDOWN.matcher(text).find()) {
            return markdown.read(file, text);
        }
        List<String> source = text.lines().toList();
        PageLines lines = new PageLines();
        Kind before = Kind.TEXT;
        for (int i = 0; i < source.size(); i++) {
            before = add(lines, source, i, before);
        }
        return new DocumentPage(file, lines.lines());
    }

    /// Adds one line.
    ///
    /// @param before the kind of the line before
    /// @return the kind of this one
    private static Kind add(PageLines lines, List<String> source, int i, Kind before) {
        String line = source.get(i);
        if (line.isBlank() || RULE.matcher(line).matches()) {
            return before;
        }
        Kind kind = kind(source, i, before);
        switch (kind) {
            case CODE -> lines.addCode(i + 1, group(PROMPT, line, 1));
            case TITLE, HEADING, SUBHEADING -> lines.add(i + 1, kind, group(TITLE, line, 2));
            case LIST_ITEM -> lines.add(i + 1, kind, group(BULLET, line, 1));
            case TABLE_HEAD, TABLE_ROW -> lines.add(i + 1, kind, String.join(" | ", columns(line)));
            case TEXT -> lines.add(i + 1, kind, line);
        }
        return kind;
    }

    private static Kind kind(List<String> source, int i, Kind before) {
        String line = source.get(i);
        if (isHeading(source, i)) {
            return Kind.HEADING;
        }
        if (columns(line).size() > 1 && (hasColumns(source, i - 1) || hasColumns(source, i + 1))) {
            return hasColumns(source, i - 1) || hasNumber(columns(line)) ? Kind.TABLE_ROW : Kind.TABLE_HEAD;
        }
        if (PROMPT.matcher(line).matches() || isIndentedCode(source, i, before)) {
            return Kind.CODE;
        }
        return BULLET.matcher(line).matches() ? Kind.LIST_ITEM : Kind.TEXT;
    }

    private static boolean isHeading(List<String> source, int i) {
        String line = source.get(i).strip();
        return TITLE.matcher(line).matches()
                || CAPITALS.matcher(line).matches()
                || CHAPTER.matcher(line).matches()
                || (UNDERLINE.matcher(at(source, i + 1)).matches() && columns(line).size() == 1);
    }

    /// Indented lines are code where a colon, or code, went before.
    private static boolean isIndentedCode(List<String> source, int i, Kind before) {
        if (!source.get(i).matches("(?: {4}|\\t).*") || BULLET.matcher(source.get(i)).matches()) {
            return false;
        }
        int last = i - 1;
        while (last >= 0 && source.get(last).isBlank()) {
            last--;
        }
        return last >= 0 && (before == Kind.CODE || source.get(last).strip().matches(".*[:：]"));
    }

    /// Whether there is a row of columns, or the rule between them, on that line.
    private static boolean hasColumns(List<String> source, int i) {
        String line = at(source, i);
        boolean rule = RULE.matcher(line).matches();
        return rule
                ? line.contains("+-") && columns(at(source, i - 1)).size() > 1
                : columns(line).size() > 1;
    }

    /// A row of values, as headings name no numbers.
    private static boolean hasNumber(List<String> columns) {
        return columns.stream().anyMatch(column -> column.chars().anyMatch(Character::isDigit));
    }

    private static List<String> columns(String line) {
        return COLUMNS.splitAsStream(line.strip())
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
    }

    private static String at(List<String> source, int i) {
        return i >= 0 && i < source.size() ? source.get(i) : "";
    }

    private static String group(Pattern pattern, String line, int group) {
        var matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(group) : line;
    }
}
