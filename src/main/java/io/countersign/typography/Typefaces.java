package io.countersign.typography;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The font files, read once and kept. Thread-safe.
public final class Typefaces {
    private final Map<Face, TrueTypeFont> programs = new EnumMap<>(Face.class);
    private final Map<Face, Glyphs> glyphs = new EnumMap<>(Face.class);

    /// A font for one document. It embeds the signs that the document uses, always under the same name, so that the
    /// same pages are the same bytes.
    PdfFont font(Face face, String tag) {
        PdfFont font = PdfFontFactory.createFont(
                new SteadySubset(program(face), tag), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        font.setSubset(false);
        return font;
    }

    synchronized Glyphs glyphs(Face face) {
        return glyphs.computeIfAbsent(face, wanted -> new Glyphs(program(wanted)));
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
