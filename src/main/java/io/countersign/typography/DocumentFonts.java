package io.countersign.typography;

import com.itextpdf.kernel.font.PdfFont;
import java.util.EnumMap;
import java.util.Map;

/// The fonts of one document, each made when it is first needed. Not thread-safe.
public final class DocumentFonts {
    private final Typefaces typefaces;
    private final String tag;
    private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);

    /// @param tag six capitals that tell these fonts from others in the same file
    public DocumentFonts(Typefaces typefaces, String tag) {
        this.typefaces = typefaces;
        this.tag = tag;
    }

    public PdfFont font(Face face) {
        return fonts.computeIfAbsent(face, wanted -> typefaces.font(wanted, tag));
    }

    /// Writes the fonts into the document; nothing can be set in them afterwards. Left to itself, iText writes them in
    /// an order that changes from run to run.
    public void finish() {
        fonts.values().forEach(PdfFont::flush);
    }
}
