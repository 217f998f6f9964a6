package io.countersign.importer.document;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentPage;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads HTML as browsers do, fetches and runs nothing, and leaves out what is no part of the page's own text:
/// scripts, styles, navigation, side bars, page headers and footers.
final class HtmlPageReader implements PageReader {
    private static final String CLUTTER =
            "script, style, noscript, template, svg, iframe, object, head, nav, footer, button, select, textarea, input,"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [aria-hidden=true],"
                    + " [class*=sidebar], [class*=breadcrumb], [class*=navbar], [class*=pagination], .toc, #toc";

    @Override
    public DocumentPage read(String file, String text) {
        Document document = Jsoup.parse(text, "", parser());
        document.select(CLUTTER).remove();
        document.select("body > header, body > * > header").remove();
        HtmlLines lines = new HtmlLines(0);
        lines.take(content(document));
        return new DocumentPage(file, lines.lines());
    }

    /// The lines of a piece of HTML within another page.
    ///
    /// @param firstLine the number of the line that the piece starts on
    List<DocumentLine> fragment(String html, int firstLine) {
        Document document = Jsoup.parse(html, "", parser());
        document.select(CLUTTER).remove();
        HtmlLines lines = new HtmlLines(firstLine - 1);
        lines.take(document.body());
        return lines.lines();
    }

    private static Parser parser() {
        return Parser.htmlParser().setTrackPosition(true);
    }

    private static Element content(Document document) {
        Element main = document.selectFirst("main, [role=main]");
        List<Element> articles = document.select("article");
        if (main != null) {
            return main;
        }
        return articles.size() == 1 ? articles.getFirst() : document.body();
    }
}
