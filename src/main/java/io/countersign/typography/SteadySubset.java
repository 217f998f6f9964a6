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
    /// ISO 32000-1, 9.6.4: six capitals and a plus before the name of a subset.
    private static final String PREFIX = "CSIGNS+";

    private Set<Integer> used = Set.of();

    SteadySubset(byte[] bytes) throws IOException {
        super(bytes);
        fontNames = new Named(PREFIX + fontNames.getFontName());
    }

    @Override
    public void updateUsedGlyphs(Map<Integer, Glyph> glyphs, boolean subset, List<int[]> ranges) {
        used = new TreeSet<>(glyphs.keySet());
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
