package io.countersign.ui.control;

import io.countersign.ui.control.PaperRenderer.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Looks for words on the pages, line by line.
final class PageSearch extends PDFTextStripper {
    private final String wanted;
    private final List<Hit> hits = new ArrayList<>();

    PageSearch(String words) {
        this.wanted = words.strip().toLowerCase(Locale.ROOT);
    }

    List<Hit> in(PDDocument document) throws IOException {
        setSortByPosition(true);
        getText(document);
        return List.copyOf(hits);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        StringBuilder line = new StringBuilder();
        List<TextPosition> signs = new ArrayList<>();
        for (TextPosition position : positions) {
            String sign = position.getUnicode().toLowerCase(Locale.ROOT);
            line.append(sign);
            for (int i = 0; i < sign.length(); i++) {
                signs.add(position);
            }
        }
        for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length())) {
            hits.add(hit(signs.get(at), signs.get(at + wanted.length() - 1)));
        }
    }

    private Hit hit(TextPosition first, TextPosition last) {
        PDPage page = getCurrentPage();
        double width = page.getMediaBox().getWidth();
        double height = page.getMediaBox().getHeight();
        double tall = first.getHeightDir() * 1.6;
        return new Hit(
                getCurrentPageNo() - 1,
                first.getXDirAdj() / width,
                (first.getYDirAdj() - tall * 0.8) / height,
                (last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj()) / width,
                tall / height);
    }
}
