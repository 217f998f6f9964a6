package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks an HTML tree and collects its lines. Text that runs over several lines of the file gives several lines; only
/// the first line of a list's item is of that kind.
final class HtmlLines {
    private static final Set<String> INLINE_ROWS = Set.of("th", "td");

    /// Deeper than any page of documentation; what is below is read as mere words.
    private static final int DEEPEST = 200;

    private final PageLines lines = new PageLines();
    private final StringBuilder text = new StringBuilder();
    private final int offset;
    private Kind kind = Kind.TEXT;
    private int number;
    private int depth;

    /// @param offset what is added to every line number
    HtmlLines(int offset) {
        this.offset = offset;
    }

    List<DocumentLine> lines() {
        endLine();
        return lines.lines();
    }

    void take(Node node) {
        switch (node) {
            case TextNode words -> takeWords(words);
            case Element element -> takeElement(element);
            default -> {}
        }
    }

    private void takeElement(Element element) {
        depth++;
        takeByName(element);
        depth--;
    }

    private void takeByName(Element element) {
        switch (element.normalName()) {
            case "br" -> endLine();
            case "pre" -> takeCode(element);
            case "tr" -> takeRow(element);
            case "h1" -> takeBlock(element, PageLines.heading(1));
            case "h2" -> takeBlock(element, PageLines.heading(2));
            case "h3", "h4", "h5", "h6" -> takeBlock(element, PageLines.heading(3));
            case "li", "dt" -> takeBlock(element, Kind.LIST_ITEM);
            default -> {
                if (depth > DEEPEST) {
                    text.append(element.text());
                } else if (element.isBlock()) {
                    takeBlock(element, kind == Kind.LIST_ITEM && text.toString().isBlank() ? kind : Kind.TEXT);
                } else {
                    element.childNodes().forEach(this::take);
                }
            }
        }
    }

    private void takeBlock(Element element, Kind blockKind) {
        endLine();
        kind = blockKind;
        element.childNodes().forEach(this::take);
        endLine();
        kind = Kind.TEXT;
    }

    private void takeWords(TextNode words) {
        int line = words.sourceRange().isTracked() ? words.sourceRange().start().lineNumber() : 1;
        String[] parts = words.getWholeText().split("\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                breakLine();
            }
            if (text.isEmpty()) {
                number = line + i + offset;
            }
            text.append(parts[i]);
        }
    }

    /// The line end right after the tag is not in the text, so that the first line is found from where the text ends.
    private void takeCode(Element element) {
        endLine();
        element.nodeStream(TextNode.class).findFirst().ifPresent(words -> {
            int end = words.sourceRange().end().lineNumber() + offset;
            long breaks = words.getWholeText().chars().filter(c -> c == '\n').count();
            lines.addCode(end - (int) breaks, element.wholeText());
        });
    }

    private void takeRow(Element row) {
        endLine();
        List<Element> cells = row.children().stream()
                .filter(cell -> INLINE_ROWS.contains(cell.normalName()))
                .toList();
        boolean head = !cells.isEmpty() && (cells.stream().allMatch(cell -> cell.normalName().equals("th")) || isHeadless(row));
        String joined = cells.stream().map(cell -> cell.text().replace('|', '/')).collect(Collectors.joining(" | "));
        lines.add(
                row.sourceRange().start().lineNumber() + offset, head ? Kind.TABLE_HEAD : Kind.TABLE_ROW, joined);
    }

    /// The first row of a table that marks no heading, where it has no numbers, is one all the same.
    private static boolean isHeadless(Element row) {
        Element table = row.closest("table");
        return table != null
                && row.equals(table.selectFirst("tr"))
                && table.selectFirst("th") == null
                && table.select("tr").size() > 2
                && row.text().chars().noneMatch(Character::isDigit);
    }

    /// The file's line ends within a block; the words go on.
    private void breakLine() {
        if (!text.toString().isBlank()) {
            endLine();
        } else {
            text.setLength(0);
        }
    }

    private void endLine() {
        if (!text.toString().isBlank()) {
            lines.add(number, kind, text.toString());
            kind = kind == Kind.LIST_ITEM ? Kind.TEXT : kind;
        }
        text.setLength(0);
    }
}
