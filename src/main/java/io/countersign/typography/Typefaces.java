package io.countersign.typography;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The font files, read once and kept. Thread-safe.
public final class Typefaces {
    private static final int UNITS = 1_000;

    private final Map<Face, TrueTypeFont> programs = new EnumMap<>(Face.class);

    /// A font for one document. It embeds the signs that the document uses, always under the same name, so that the
    /// same pages are the same bytes.
    PdfFont font(Face face, String tag) {
        try {
            PdfFont font = PdfFontFactory.createFont(
                    new SteadySubset(program(face).getFontStreamBytes(), tag),
                    PdfEncodings.IDENTITY_H,
                    EmbeddingStrategy.FORCE_EMBEDDED);
            font.setSubset(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Face face, int codePoint) {
        return glyph(face, codePoint) != null;
    }

    /// How far a sign moves the pen, in points.
    float width(Face face, int codePoint, float size) {
        Glyph glyph = glyph(face, codePoint);
        return glyph == null ? 0 : glyph.getWidth() * size / UNITS;
    }

    private @Nullable Glyph glyph(Face face, int codePoint) {
        Glyph glyph = program(face).getGlyph(codePoint);
        // Glyph 0 is the box that stands for a missing sign.
        return glyph == null || glyph.getCode() == 0 ? null : glyph;
    }

    private synchronized TrueTypeFont program(Face face) {
        return programs.computeIfAbsent(face, Typefaces::load);
    }

    private static TrueTypeFont load(Face face) {
        try (InputStream in = Typefaces.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("font missing from the class path: " + face.resource());
            }
            return new TrueTypeFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
