package io.countersign.typography;

import com.itextpdf.kernel.font.PdfFont;
import java.util.EnumMap;
import java.util.Map;

/// The fonts of one document, each made when it is first needed. Not thread-safe.
public final class DocumentFonts {
    private final Typefaces typefaces;
    private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);

    public DocumentFonts(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    public PdfFont font(Face face) {
        return fonts.computeIfAbsent(face, typefaces::font);
    }
}
