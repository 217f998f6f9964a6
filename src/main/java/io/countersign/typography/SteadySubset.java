package io.countersign.typography;

import com.itextpdf.io.font.FontNames;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A font program that cuts itself down to the signs in use, under a fixed name.
///
/// iText names a subset by six random letters, so that no two runs give the same bytes. It takes a font that is not to
/// be cut as it is, and that is where this one hands out the cut one. Belongs to one document; the whole font is read once
/// for all of them, as the Chinese ones have ten million bytes.
final class SteadySubset extends TrueTypeFont {
    private final TrueTypeFont whole;
    private Set<Integer> used = Set.of();

    /// @param tag six capitals that tell the subset from others in the same file (ISO 32000-1, 9.6.4)
    SteadySubset(TrueTypeFont whole, String tag) {
        this.whole = whole;
        fontNames = new Named(tag + "+" + whole.getFontNames().getFontName());
        fontMetrics = whole.getFontMetrics();
        fontIdentification = whole.getFontIdentification();
        isFontSpecific = whole.isFontSpecific();
    }

    @Override
    public Glyph getGlyph(int unicode) {
        return whole.getGlyph(unicode);
    }

    @Override
    public Glyph getGlyphByCode(int charCode) {
        return whole.getGlyphByCode(charCode);
    }

    @Override
    public boolean isCff() {
        return whole.isCff();
    }

    @Override
    public int getDirectoryOffset() {
        return whole.getDirectoryOffset();
    }

    @Override
    public void updateUsedGlyphs(Map<Integer, Glyph> glyphs, boolean subset, List<int[]> ranges) {
        Set<Integer> kept = new TreeSet<>(glyphs.keySet());
        // iText counts the whole font's signs in the CIDSet; with its last one kept, the cut font has as many.
        kept.add(getFontMetrics().getNumberOfGlyphs() - 1);
        used = kept;
    }

    @Override
    public byte[] getFontStreamBytes() {
        synchronized (whole) { // it reads from one place of its bytes at a time
            return whole.subset(used, true).getSecond();
        }
    }

    private static final class Named extends FontNames {
        Named(String name) {
            setFontName(name);
            setAllowEmbedding(true);
        }
    }
}
