package io.countersign.signing.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.FrameWords;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Inline;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import io.countersign.typography.Typefaces;
import io.countersign.typography.Typesetter;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/// What a signature shows on paper: who, what is meant, when and by which clock, and the key. The name is set in type;
/// a picture of handwriting would prove nothing.
final class Frame {
    private static final DeviceRgb INK = new DeviceRgb(0x1A, 0x1D, 0x21);
    private static final DeviceRgb SECOND = new DeviceRgb(0x4A, 0x51, 0x59);
    private static final Style NAME = new Style(13, 17, true, INK);
    private static final Style MEANING = new Style(7.8f, 10.6f, false, INK);
    private static final Style NOTE = new Style(7.2f, 9.4f, false, SECOND);
    private static final Style HASH = new Style(7.2f, 9.4f, false, INK);
    private static final float LEFT = 32;
    private static final float RIGHT = 8;
    private static final float TOP = 6;
    private static final float PITCH = 46;
    private static final int GROUP = 8;
    private static final int GROUPS = 4;
    private static final float MIDDLE = 0.357f;

    private final Typefaces typefaces;
    private final X509Certificate certificate;
    private final Statement statement;
    private final FrameWords words;
    private final Typesetter setter;

    Frame(Typefaces typefaces, X509Certificate certificate, Statement statement) {
        this.typefaces = typefaces;
        this.certificate = certificate;
        this.statement = statement;
        this.words = new FrameWords(statement, certificate);
        this.setter = new Typesetter(typefaces);
    }

    /// Draws the frame's content for the field's place in a document.
    PdfFormXObject draw(PdfDocument pdf, Rectangle place) {
        PdfFormXObject drawing = new PdfFormXObject(new Rectangle(place.getWidth(), place.getHeight()));
        PdfCanvas canvas = new PdfCanvas(drawing, pdf);
        drawPen(canvas, place.getHeight());
        float width = place.getWidth() - LEFT - RIGHT;
        Pen pen = new Pen(canvas, new DocumentFonts(typefaces, fontTag()), place.getHeight() - TOP);
        float shrink = shrink(width, place.getHeight());
        for (Part part : parts()) {
            setter.set(List.of(Inline.words(part.text(), scaled(part.style(), shrink))), width)
                    .forEach(line -> pen.write(line, LEFT, scaled(part.style(), shrink)));
        }
        drawFingerprint(pen, scaled(HASH, shrink));
        return drawing;
    }

    /// By how much the type is made smaller so that long names fit the frame; 1 for most.
    private float shrink(float width, float height) {
        for (float factor = 1; factor > 0.5f; factor -= 0.05f) {
            float used = TOP + 2 * HASH.leading() * factor;
            for (Part part : parts()) {
                Style style = scaled(part.style(), factor);
                used += style.leading() * setter.set(List.of(Inline.words(part.text(), style)), width).size();
            }
            if (used <= height) {
                return factor;
            }
        }
        return 0.5f;
    }

    private static Style scaled(Style style, float factor) {
        return new Style(style.size() * factor, style.leading() * factor, style.bold(), style.colour());
    }

    private String fontTag() {
        return switch (statement.field()) {
            case REVIEWER -> "CSIGNR";
            case APPROVER -> "CSIGNA";
            case ARCHIVE -> throw new IllegalArgumentException("nobody signs in the field of the time-stamp");
        };
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(words.name(), NAME));
        parts.add(new Part(words.meaning(), MEANING));
        words.reason().ifPresent(reason -> parts.add(new Part(reason, NOTE)));
        parts.add(new Part(words.time(), MEANING.strong()));
        parts.add(new Part(words.key(), NOTE));
        parts.add(new Part(words.fingerprintIs(), NOTE));
        return parts;
    }

    private void drawFingerprint(Pen pen, Style style) {
        String hash = Fingerprint.of(certificate);
        for (int row = 0; row < hash.length(); row += GROUP * GROUPS) {
            for (int column = 0; column < GROUPS; column++) {
                String group = hash.substring(row + column * GROUP, row + (column + 1) * GROUP);
                Line line = setter.set(List.of(Inline.whole(group, style)), PITCH).getFirst();
                pen.writeBeside(line, LEFT + column * PITCH, style);
            }
            pen.down(style.leading());
        }
    }

    /// A pen, as the mark that here was signed.
    private static void drawPen(PdfCanvas on, float height) {
        on.saveState().concatMatrix(1.15, 0, 0, 1.15, 11, height - 26);
        on.setStrokeColor(INK).setLineWidth(1).setLineJoinStyle(1);
        on.moveTo(0.8, 0.8).lineTo(1.7, 4.1).lineTo(8.6, 11).lineTo(11, 8.6).lineTo(4.1, 1.7).closePathStroke();
        on.moveTo(6.9, 9.3).lineTo(9.3, 6.9).stroke();
        on.restoreState();
    }

    private record Part(String text, Style style) {}

    /// Writes from top to bottom.
    private static final class Pen {
        private final PdfCanvas canvas;
        private final DocumentFonts fonts;
        private float y;

        Pen(PdfCanvas canvas, DocumentFonts fonts, float top) {
            this.canvas = canvas;
            this.fonts = fonts;
            this.y = top;
        }

        void write(Line line, float x, Style style) {
            writeBeside(line, x, style);
            down(style.leading());
        }

        void writeBeside(Line line, float x, Style style) {
            canvas.beginText();
            for (Line.Piece piece : line.pieces()) {
                if (piece instanceof Line.Run run) {
                    canvas.setFontAndSize(fonts.font(run.face()), run.style().size())
                            .setFillColor(run.style().colour())
                            .setTextMatrix(x + run.x(), y - style.leading() / 2 - MIDDLE * style.size())
                            .showText(run.text());
                }
            }
            canvas.endText();
        }

        void down(float points) {
            y -= points;
        }
    }
}
