package io.countersign.typography;

import com.itextpdf.io.source.ByteBuffer;
import com.itextpdf.kernel.font.PdfFont;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// The fonts of one document, each made when it is first needed. Not thread-safe.
public final class DocumentFonts {
    private final Typefaces typefaces;
    private final String tag;
    private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);
    private final Map<Face, Used> used = new EnumMap<>(Face.class);

    /// @param tag six capitals that tell these fonts from others in the same file
    public DocumentFonts(Typefaces typefaces, String tag) {
        this.typefaces = typefaces;
        this.tag = tag;
    }

    public PdfFont font(Face face) {
        return fonts.computeIfAbsent(face, wanted -> typefaces.font(wanted, tag));
    }

    /// Writes text as its font shows it: a string of two bytes a glyph (ISO 32000-1, 7.3.4.2 and 9.7.5).
    ///
    /// @param text that the face has a sign for throughout
    public void write(String text, Face face, ByteBuffer to) {
        Used own = used.computeIfAbsent(face, one -> new Used(typefaces.glyphs(one), new BitSet()));
        to.append('(');
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (!own.signs().get(sign)) {
                own.signs().set(sign);
                font(face).convertToBytes(Character.toString(sign)); // the font embeds what it was asked for
            }
            int glyph = own.glyphs().number(sign);
            write(glyph >> Byte.SIZE, to);
            write(glyph, to);
            i += Character.charCount(sign);
        }
        to.append(')');
    }

    private static void write(int value, ByteBuffer to) {
        byte one = (byte) value;
        switch (one) {
            case '(', ')', '\\' -> to.append('\\').append(one);
            case '\r' -> to.append('\\').append('r');
            default -> to.append(one);
        }
    }

    /// Writes the fonts into the document; nothing can be set in them afterwards. Left to itself, iText writes them in
    /// an order that changes from run to run.
    public void finish() {
        fonts.values().forEach(PdfFont::flush);
    }

    /// A face and which of its signs the document has.
    private record Used(Glyphs glyphs, BitSet signs) {}
}
