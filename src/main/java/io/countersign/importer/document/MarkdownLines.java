package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/// Walks a Markdown tree and collects its lines. A paragraph over several lines of the file gives several lines; only
/// the first line of a list's item is of that kind.
final class MarkdownLines extends AbstractVisitor {
    private final PageLines lines = new PageLines();
    private final HtmlPageReader html = new HtmlPageReader();

    List<DocumentLine> lines() {
        return lines.lines();
    }

    @Override
    public void visit(Heading heading) {
        lines.add(firstLine(heading), PageLines.heading(heading.getLevel()), InlineText.of(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        Kind kind = startsItem(paragraph) ? Kind.LIST_ITEM : isLabel(paragraph) ? Kind.SUBHEADING : Kind.TEXT;
        for (InlineText.Line line : InlineText.linesOf(paragraph, firstLine(paragraph))) {
            lines.add(line.number(), kind, line.text());
            kind = Kind.TEXT;
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines.addCode(firstLine(code) + 1, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines.addCode(firstLine(code), code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        lines.addAll(html.fragment(block.getLiteral(), firstLine(block)));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            Kind kind = row.getParent() instanceof TableHead ? Kind.TABLE_HEAD : Kind.TABLE_ROW;
            lines.add(firstLine(row), kind, String.join(" | ", cells(row)));
        } else {
            visitChildren(node);
        }
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(InlineText.of(cell).replace('|', '/').strip());
            }
        }
        return cells;
    }

    private static boolean startsItem(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
    }

    /// Whether nothing but a few bold words stand there, which many take for a heading. A sentence or a question in bold is
    /// none.
    private static boolean isLabel(Paragraph paragraph) {
        boolean bold = paragraph.getParent() instanceof Document
                && paragraph.getFirstChild() instanceof StrongEmphasis first
                && first.getNext() == null;
        return bold && InlineText.of(paragraph).matches("[^。！？!?]{1,40}");
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
