package io.countersign.dossier.pdf;

import io.countersign.typography.Inline;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import io.countersign.typography.Typesetter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph of a page or of a table's cell.
sealed interface Block {
    /// The lines of this block in a width, with what is needed to print them.
    Laid lay(Typesetter setter, float width);

    /// Text.
    ///
    /// @param style of the lines: their leading, and where in it they stand
    record Text(Tag tag, List<Inline> words, Style style) implements Block {
        @Override
        public Laid lay(Typesetter setter, float width) {
            return new Laid(tag, setter.set(words, width), style, Laid.Form.PLAIN);
        }
    }

    /// A passage of a document, with the place it stands at.
    /// @param language of the passage where that is not the document's, or null
    record Quote(String passage, String place, @Nullable String language) implements Block {
        private static final Tag TAG = Tag.of("BlockQuote", "P");
        private static final Laid.Form FORM = new Laid.Form(1.5f, 7, true, null);

        @Override
        public Laid lay(Typesetter setter, float width) {
            List<Inline> words = List.of(
                    Inline.words("“" + passage + "” ", Theme.QUOTE), Inline.whole(place, Theme.NOTE));
            Tag tag = language == null ? TAG : TAG.in(language);
            return new Laid(tag, setter.set(words, width - FORM.indent()), Theme.NOTE, FORM);
        }
    }

    /// Text that leads to another place of the document.
    ///
    /// @param target the name of that place
    record Link(List<Inline> words, Style style, String target) implements Block {
        private static final Tag TAG = Tag.of("P", "Link");

        @Override
        public Laid lay(Typesetter setter, float width) {
            return new Laid(TAG, setter.set(words, width), style, new Laid.Form(0, 0, false, target));
        }
    }

    /// A hash in groups of eight, each at its own fixed place, so that two papers can be laid side by side.
    ///
    /// @param pitch from group to group, in points
    /// @param perLine how many groups on a line
    record Hash(String hex, float pitch, int perLine, Style style) implements Block {
        private static final int GROUP = 8;

        @Override
        public Laid lay(Typesetter setter, float width) {
            List<Line> lines = new ArrayList<>();
            List<Line.Piece> pieces = new ArrayList<>();
            for (int at = 0; at < hex.length(); at += GROUP) {
                String group = hex.substring(at, Math.min(at + GROUP, hex.length()));
                for (Line.Piece piece : setter.set(List.of(Inline.whole(group, style)), width).getFirst().pieces()) {
                    if (piece instanceof Line.Run run) {
                        pieces.add(new Line.Run(pieces.size() * pitch, run.face(), style, run.text()));
                    }
                }
                if (pieces.size() == perLine) {
                    lines.add(new Line(pieces, width));
                    pieces.clear();
                }
            }
            if (!pieces.isEmpty()) {
                lines.add(new Line(pieces, width));
            }
            return new Laid(Tag.readAs(hex), lines, style, Laid.Form.PLAIN);
        }
    }

    static Block text(String text, Style style) {
        return new Text(Tag.P, List.of(Inline.words(text, style)), style);
    }

    static Block text(Style style, Inline... words) {
        return new Text(Tag.P, List.of(words), style);
    }
}
