package io.countersign.ui.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a PDF, one at a time. Thread-safe. But for how many pages there are, nothing is to be asked on the FX
/// thread: it would wait for the page that is being drawn.
public final class PaperRenderer implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;
    private final int pages;

    /// @throws IOException if the bytes are no PDF
    public PaperRenderer(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        renderer = new PDFRenderer(document);
        pages = document.getNumberOfPages();
    }

    /// How many pages there are.
    public int pages() {
        return pages;
    }

    /// @param page from 0
    /// @param scale 1 is 72 dots to the inch
    public synchronized Image draw(int page, float scale) throws IOException {
        BufferedImage drawn = renderer.renderImage(page, scale, ImageType.RGB);
        return SwingFXUtils.toFXImage(drawn, null);
    }

    /// Where words stand, in the order of the pages; neither case nor the ends of lines matter.
    ///
    /// @param words at least one sign that is no blank
    public synchronized List<Hit> find(String words) throws IOException {
        return new PageSearch(words).in(document);
    }

    /// Where something was found.
    ///
    /// @param page from 0
    /// @param x from the left of the page, as a part of its width; the others likewise, from its top
    public record Hit(int page, double x, double y, double width, double height) {}

    @Override
    public synchronized void close() throws IOException {
        document.close();
    }
}
