package io.countersign.dossier.pdf;

import io.countersign.typography.Inline;
import io.countersign.typography.Style;
import io.countersign.typography.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Breaks the rows of a table into lines.
final class RowLayout {
    static final float GROUP_INDENT = 6;

    private final List<Column> columns;
    private final float padding;
    private final String continued;
    private final Typesetter setter;

    /// @param padding above and below the text of a row
    /// @param continued what a row that goes on on the next page says under its name
    RowLayout(List<Column> columns, float padding, String continued, Typesetter setter) {
        this.columns = columns;
        this.padding = padding;
        this.continued = continued;
        this.setter = setter;
    }

    LaidRow lay(Row row) {
        return switch (row) {
            case Row.Body body -> lay(row, body.cells(), body.below());
            case Row.Total total -> lay(row, total.cells(), List.of());
            case Row.Group group -> {
                Laid title = plain(group.title(), Theme.CELL.strong()).lay(setter, Theme.WIDTH - 2 * GROUP_INDENT);
                yield LaidRow.of(row, List.of(List.of(title)), List.of(), padding);
            }
        };
    }

    private LaidRow lay(Row row, List<List<Block>> cells, List<Block> below) {
        List<List<Laid>> laid = new ArrayList<>(cells.size());
        for (int c = 0; c < cells.size(); c++) {
            List<Laid> cell = lay(cells.get(c), columns.get(c).measure());
            laid.add(cell.size() == 1 ? List.of(cell.getFirst().alone()) : cell);
        }
        return LaidRow.of(row, laid, lay(below, Theme.WIDTH - columns.getFirst().width()), padding);
    }

    private List<Laid> lay(List<Block> blocks, float width) {
        List<Laid> laid = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            laid.add(block.lay(setter, width));
        }
        return laid;
    }

    LaidRow head() {
        List<List<Laid>> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(List.of(plain(column.head(), Theme.HEAD).lay(setter, column.measure())));
        }
        return LaidRow.of(new Row.Group(""), cells, List.of(), padding);
    }

    /// The rest of a row, with its name and that it goes on.
    LaidRow named(LaidRow whole, LaidRow rest) {
        List<List<Laid>> cells = new ArrayList<>(rest.cells());
        List<Laid> name = new ArrayList<>(whole.cells().getFirst());
        name.add(Layout.dim(continued).lay(setter, columns.getFirst().measure()));
        cells.set(0, name);
        return LaidRow.of(whole.row(), cells, rest.below(), padding);
    }

    /// Text that is the content of its cell, without a paragraph in between.
    private static Block plain(String text, Style style) {
        return new Block.Text(Tag.NONE, List.of(Inline.words(text, style)), style);
    }
}
