package io.countersign.importer.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Boxes and tabs of [MkDocs](https://squidfunk.github.io/mkdocs-material/reference/admonitions/): a mark such as
/// `!!! warning "Title"` or `=== "Tab"`, and below it what is in the box, indented. Any other reader takes that for code.
final class IndentedBlocks {
    private static final int INDENT = 4;
    private static final Pattern MARK = Pattern.compile("\\s*(?:(?:!!!|\\?\\?\\?\\+?)\\s+[\\w-]+(?:\\s+[\\w-]+)*|===[+!]?)\\s*(?:\"(?<title>[^\"]*)\")?\\s*");
    private static final Pattern TAB = Pattern.compile("\\s*===[+!]?\\s+\"[^\"]*\"\\s*");

    private IndentedBlocks() {}

    /// The lines without the marks and the indents, each at its place; the title of a box stays.
    static List<String> opened(List<String> lines) {
        List<String> opened = new ArrayList<>();
        Deque<Integer> boxes = new ArrayDeque<>();
        for (String line : lines) {
            int indent = indent(line);
            while (!line.isBlank() && !boxes.isEmpty() && indent < boxes.peek() + INDENT) {
                boxes.pop();
            }
            Matcher mark = MARK.matcher(line);
            String inside = line.substring(Math.min(indent, boxes.size() * INDENT));
            if (indent < line.length() && "!?=".indexOf(line.charAt(indent)) >= 0 && isMark(line, mark)) {
                opened.add(mark.group("title") == null ? "" : mark.group("title"));
                boxes.push(indent);
            } else {
                opened.add(inside);
            }
        }
        return opened;
    }

    /// A row of `=` alone underlines a heading.
    private static boolean isMark(String line, Matcher mark) {
        return mark.matches() && (!line.strip().startsWith("=") || TAB.matcher(line).matches());
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
