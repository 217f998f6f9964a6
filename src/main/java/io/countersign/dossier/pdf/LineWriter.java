package io.countersign.dossier.pdf;

import com.itextpdf.io.source.ByteBuffer;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Face;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes on a page what stands there by the thousand: lines of text, rules and small drawings. Their operators (ISO
/// 32000-1, 8.4 and 9.4) are written as bytes, since the canvas keeps account of each. Font and colours are said when they
/// change, so whatever else is drawn on the page has to leave them as they are.
final class LineWriter {
    /// Begins what is not read (ISO 32000-1, 14.8.2.2).
    static final String DECORATION = "/Artifact BMC";

    private static final byte[] DECORATED = ascii(DECORATION + "\n");
    private static final byte[] TEXT = ascii("\nBT\n");
    private static final byte[] PLACED = ascii("Td\n");
    private static final byte[] SHOWN = ascii("Tj\n");
    private static final byte[] END_TEXT = ascii("ET\n");
    private static final byte[] END = ascii("EMC\n");

    private final PdfCanvas canvas;
    private final DocumentFonts fonts;
    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final ByteBuffer bytes = new ByteBuffer(1024);
    private @Nullable Style style;
    private @Nullable Face face;
    private @Nullable DeviceRgb stroke;
    private float strokeWidth;
    private float spacing;
    private int left;
    private int baseline;

    LineWriter(PdfCanvas canvas, DocumentFonts fonts) {
        this.canvas = canvas;
        this.fonts = fonts;
    }

    /// Writes lines that are no part of what is read.
    void write(List<Placed> lines) {
        bytes.reset();
        append(lines);
        flush();
    }

    /// Writes lines as content of its own.
    ///
    /// @param mark the operator that begins it
    void write(String mark, List<Placed> lines) {
        bytes.reset().append(mark);
        append(lines);
        end();
    }

    /// Writes lines and what is drawn beneath them as content of its own.
    ///
    /// @param mark the operator that begins it
    void write(String mark, List<Placed> lines, Runnable drawing) {
        bytes.reset().append(mark).append('\n');
        flush();
        drawing.run();
        append(lines);
        end();
    }

    /// Draws a rule from left to right as decoration.
    void rule(float from, float to, float y, float width, DeviceRgb colour) {
        bytes.reset().append(DECORATED);
        if (!colour.equals(stroke)) {
            colour(colour).append("RG\n");
            stroke = colour;
        }
        if (width != strokeWidth) {
            number(width).append("w\n");
            strokeWidth = width;
        }
        number(from);
        number(y).append("m\n");
        number(to);
        number(y).append("l\nS\n");
        end();
    }

    /// Shows a drawing as decoration.
    ///
    /// @param x of its origin
    void draw(PdfFormXObject drawing, float scale, float x, float y) {
        PdfName name = canvas.getResources().addForm(drawing);
        bytes.reset().append(DECORATED).append("q\n");
        number(scale).append("0 0 ");
        number(scale);
        number(x);
        number(y).append("cm\n").append(name.toString()).append(" Do\nQ\n");
        end();
    }

    private void end() {
        bytes.append(END);
        flush();
    }

    private void flush() {
        canvas.getContentStream().getOutputStream().writeBytes(bytes.getInternalBuffer(), 0, bytes.size());
        bytes.reset();
    }

    private void append(List<Placed> lines) {
        left = 0;
        baseline = 0;
        bytes.append(TEXT);
        for (Placed placed : lines) {
            for (Line.Piece piece : placed.line().pieces()) {
                if (piece instanceof Line.Run run) {
                    write(run, placed.x() + run.x(), placed.baseline());
                }
            }
        }
        spacing(0);
        bytes.append(END_TEXT);
    }

    private void write(Line.Run run, float x, float y) {
        begin(run.style(), run.face());
        move(hundredths(x), hundredths(y));
        fonts.write(run.text(), run.face(), bytes);
        bytes.append(SHOWN);
    }

    /// A text begins at the page's corner; from there each place is told from the one before.
    private void move(int x, int y) {
        thousandths(10 * (x - left));
        thousandths(10 * (y - baseline)).append(PLACED);
        left = x;
        baseline = y;
    }

    private void begin(Style next, Face nextFace) {
        if (style == null || nextFace != face || next.size() != style.size()) {
            bytes.append(name(nextFace));
            number(next.size()).append("Tf\n");
        }
        if (style == null || !next.colour().equals(style.colour())) {
            colour(next.colour()).append("rg\n");
        }
        spacing(next.spacing());
        style = next;
        face = nextFace;
    }

    private void spacing(float wanted) {
        if (wanted != spacing) {
            number(wanted).append("Tc\n");
            spacing = wanted;
        }
    }

    private String name(Face wanted) {
        return names.computeIfAbsent(wanted, one -> {
            PdfName name = canvas.getResources().addFont(canvas.getDocument(), fonts.font(one));
            return name + " ";
        });
    }

    private ByteBuffer colour(DeviceRgb colour) {
        for (float part : colour.getColorValue()) {
            thousandths(Math.round(part * 1000));
        }
        return bytes;
    }

    private ByteBuffer number(float value) {
        return thousandths(10 * hundredths(value));
    }

    /// A hundredth of a point is less than any printer shows.
    private static int hundredths(float value) {
        return Math.round(value * 100);
    }

    private ByteBuffer thousandths(int value) {
        int rest = Math.abs(value);
        if (value < 0) {
            bytes.append('-');
        }
        digits(rest / 1000);
        rest %= 1000;
        if (rest > 0) {
            bytes.append('.');
            for (int unit = 100; rest > 0; unit /= 10) {
                bytes.append('0' + rest / unit);
                rest %= unit;
            }
        }
        return bytes.append(' ');
    }

    private void digits(int whole) {
        if (whole >= 10) {
            digits(whole / 10);
        }
        bytes.append('0' + whole % 10);
    }

    private static byte[] ascii(String operator) {
        return operator.getBytes(StandardCharsets.US_ASCII);
    }
}
