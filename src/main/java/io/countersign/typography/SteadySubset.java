package io.countersign.typography;

import com.itextpdf.io.font.FontNames;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A font program that cuts itself down to the signs in use, under a fixed name.
///
/// iText names a subset by six random letters, so that no two runs give the same bytes. It takes a font that is not to
/// be cut as it is, and that is where this one hands out the cut one. Belongs to one document.
final class SteadySubset extends TrueTypeFont {
    private Set<Integer> used = Set.of();

    /// @param tag six capitals that tell the subset from others in the same file (ISO 32000-1, 9.6.4)
    SteadySubset(byte[] bytes, String tag) throws IOException {
        super(bytes);
        fontNames = new Named(tag + "+" + fontNames.getFontName());
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
        return subset(used, true).getSecond();
    }

    private static final class Named extends FontNames {
        Named(String name) {
            setFontName(name);
            setAllowEmbedding(true);
        }
    }
}
