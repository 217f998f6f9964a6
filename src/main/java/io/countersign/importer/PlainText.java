package io.countersign.importer;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of texts that tools write as HTML.
public final class PlainText {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]*\\n[ \\t\\n]*");

    private PlainText() {}

    /// The text without its markup; paragraphs, rows and list items begin lines of their own. Text that has no markup
    /// stays as it is.
    public static String ofHtml(String html) {
        if (!TAG.matcher(html).find()) {
            return html.strip();
        }
        Lines lines = new Lines();
        Jsoup.parseBodyFragment(html).body().traverse(lines);
        return BLANKS.matcher(lines.text).replaceAll("\n").strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> text.append(words.text());
                case Element element when begins(element) -> text.append('\n');
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append('\n');
            }
        }

        private static boolean begins(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }
    }
}
