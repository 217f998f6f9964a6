package io.countersign.dossier.pdf;

import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes lines on a canvas, without a tag of its own.
final class LineWriter {
    private LineWriter() {}

    static void write(List<Placed> lines, PdfCanvas canvas, DocumentFonts fonts) {
        canvas.beginText();
        Style style = null;
        for (Placed placed : lines) {
            for (Line.Piece piece : placed.line().pieces()) {
                if (piece instanceof Line.Run run) {
                    write(run, placed.x() + run.x(), placed.baseline(), style, canvas, fonts);
                    style = run.style();
                }
            }
        }
        if (style != null && style.spacing() != 0) {
            canvas.setCharacterSpacing(0);
        }
        canvas.endText();
    }

    private static void write(
            Line.Run run, float x, float y, @Nullable Style before, PdfCanvas canvas, DocumentFonts fonts) {
        Style style = run.style();
        canvas.setFontAndSize(fonts.font(run.face()), style.size());
        if (before == null || !before.colour().equals(style.colour())) {
            canvas.setFillColor(style.colour());
        }
        if (style.spacing() != (before == null ? 0 : before.spacing())) {
            canvas.setCharacterSpacing(style.spacing());
        }
        canvas.setTextMatrix(x, y).showText(run.text());
    }
}
