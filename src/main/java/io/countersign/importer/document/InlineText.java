package io.countersign.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.parser.Tag;

/// The words within a Markdown block, without markup. Pictures say nothing; what only looks like a tag, such as
/// `<server-ip>`, is a word.
final class InlineText extends AbstractVisitor {
    private static final Pattern TAG = Pattern.compile("</?([\\w-]+)");

    private static final Pattern CHECK_BOX = Pattern.compile("^\\[[ xX]] ");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int number;

    private InlineText(int number) {
        this.number = number;
    }

    /// One line of the file within a block.
    record Line(int number, String text) {}

    static String of(Node block) {
        return String.join(
                " ", linesOf(block, 0).stream().map(Line::text).toList());
    }

    /// @param first the number of the block's first line
    static List<Line> linesOf(Node block, int first) {
        InlineText inline = new InlineText(first);
        inline.visitChildren(block);
        inline.endLine();
        return inline.lines;
    }

    @Override
    public void visit(Text node) {
        startLine(node);
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        startLine(node);
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        endLine();
    }

    @Override
    public void visit(HardLineBreak node) {
        endLine();
    }

    @Override
    public void visit(HtmlInline node) {
        Matcher tag = TAG.matcher(node.getLiteral());
        boolean placeholder = tag.lookingAt() && !Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT));
        if (placeholder) {
            startLine(node);
        }
        text.append(placeholder ? node.getLiteral() : " ");
    }

    @Override
    public void visit(Image image) {
        text.append(' ');
    }

    /// A line has the number of the first word on it.
    private void startLine(Node node) {
        if (text.isEmpty() && !node.getSourceSpans().isEmpty()) {
            number = node.getSourceSpans().getFirst().getLineIndex() + 1;
        }
    }

    private void endLine() {
        lines.add(new Line(number, CHECK_BOX.matcher(text).replaceFirst("")));
        text.setLength(0);
    }
}
