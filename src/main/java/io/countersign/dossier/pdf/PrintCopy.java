package io.countersign.dossier.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.countersign.dossier.PaperCopy;
import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Inline;
import io.countersign.typography.Line;
import io.countersign.typography.Typefaces;
import io.countersign.typography.Typesetter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// The pages of a sign-off as they go to a printer: the same, with two lines in the foot that say what paper cannot.
public final class PrintCopy implements PaperCopy {
    private static final float ABOVE_FOOT = 46;
    private static final float BELOW_FOOT = 24;
    private static final String FONT_TAG = "CSPRNT";

    private final Typefaces typefaces;

    public PrintCopy(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public byte[] of(byte[] pdf, String above, String below) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + pdf.length / 4);
        Typesetter setter = new Typesetter(typefaces);
        try (PdfDocument copy =
                new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)), new PdfWriter(out))) {
            DocumentFonts fonts = new DocumentFonts(typefaces, FONT_TAG);
            List<Placed> lines = List.of(line(setter, above, ABOVE_FOOT), line(setter, below, BELOW_FOOT));
            for (int page = 1; page <= copy.getNumberOfPages(); page++) {
                new LineWriter(new PdfCanvas(copy.getPage(page)), fonts).write(lines);
            }
            fonts.finish();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static Placed line(Typesetter setter, String text, float baseline) {
        Line line = setter.set(List.of(Inline.words(text, Theme.PRINT)), Float.MAX_VALUE).getFirst();
        return new Placed(line, Theme.LEFT, baseline);
    }
}
