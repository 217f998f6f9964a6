package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import io.countersign.typography.Inline;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that runs over any number of pages: horizontal rules only, its head on each page, no row torn that need
/// not be.
final class Table {
    private static final float GROUP_INDENT = 6;
    private static final float RULE = 0.4f;
    private static final float STRONG_RULE = 1;
    private static final float MAXIMUM_WHOLE = Theme.BODY_HEIGHT / 3;

    private final List<Column> columns;
    private final float padding;
    private final String continued;

    /// @param padding above and below the text of a row
    /// @param continued what a row that goes on on the next page says under its name
    Table(List<Column> columns, float padding, String continued) {
        this.columns = List.copyOf(columns);
        this.padding = padding;
        this.continued = continued;
    }

    void print(Flow flow, List<Row> rows) {
        new Printing(flow, rows).run();
    }

    /// The height of the head and the first rows, which a heading before the table has to stay with.
    float start(Flow flow, List<Row> rows) {
        Printing printing = new Printing(flow, rows);
        float height = printing.head.height();
        for (int i = 0; i < Math.min(2, rows.size()); i++) {
            height += Math.min(printing.lay(rows.get(i)).height(), MAXIMUM_WHOLE);
        }
        return height;
    }

    /// One table on its way to the paper.
    private final class Printing {
        private final Flow flow;
        private final Paper paper;
        private final List<Row> rows;
        private final LaidRow head;

        Printing(Flow flow, List<Row> rows) {
            this.flow = flow;
            this.paper = flow.paper();
            this.rows = rows;
            this.head = layHead();
        }

        void run() {
            flow.need(start(flow, rows));
            paper.open(Tag.of("Table"));
            paper.open(Tag.of("THead"));
            printHead();
            paper.close();
            paper.open(Tag.of("TBody"));
            LaidRow next = rows.isEmpty() ? null : lay(rows.getFirst());
            for (int i = 0; i < rows.size(); i++) {
                LaidRow row = next == null ? lay(rows.get(i)) : next;
                next = i + 1 < rows.size() ? lay(rows.get(i + 1)) : null;
                float kept = row.height() + keptBehind(i, next);
                if (!flow.fits(kept) && row.height() <= MAXIMUM_WHOLE) {
                    turnPage();
                }
                printWhole(row);
            }
            paper.closeForGood();
            paper.close();
        }

        /// How much of the rows behind has to stand on the same page as this one.
        private float keptBehind(int i, @Nullable LaidRow next) {
            if (next == null) {
                return 0;
            }
            if (rows.get(i) instanceof Row.Group) {
                boolean two = i + 2 < rows.size() && rows.get(i + 2) instanceof Row.Body;
                return Math.min(next.height() + (two ? lay(rows.get(i + 2)).height() : 0), MAXIMUM_WHOLE);
            }
            if (next.row() instanceof Row.Total) {
                return next.height();
            }
            boolean totalAfterNext = i + 2 < rows.size() && rows.get(i + 2) instanceof Row.Total;
            return totalAfterNext ? next.height() + lay(rows.get(i + 2)).height() : 0;
        }

        private void turnPage() {
            flow.nextPage();
            printHeadAgain();
        }

        /// Prints a row, in parts where it is too tall for what is left of the page.
        private void printWhole(LaidRow row) {
            LaidRow rest = row;
            while (!flow.fits(rest.height())) {
                float room = flow.y() - Theme.BOTTOM;
                if (room < 2 * padding + 2 * Theme.CELL.leading()) {
                    turnPage();
                    continue;
                }
                LaidRow.Split split = rest.split(room, padding);
                printRow(split.above());
                turnPage();
                rest = named(row, split.below());
            }
            printRow(rest);
        }

        /// The rest of a row, with its name and that it goes on.
        private LaidRow named(LaidRow whole, LaidRow rest) {
            List<List<Laid>> cells = new ArrayList<>(rest.cells());
            List<Laid> name = new ArrayList<>(whole.cells().getFirst());
            name.add(Block.text(continued, Theme.NOTE).lay(flow.setter(), columns.getFirst().measure()));
            cells.set(0, name);
            return LaidRow.of(whole.row(), cells, rest.below(), padding);
        }

        private LaidRow lay(Row row) {
            return switch (row) {
                case Row.Body body -> lay(row, body.cells(), body.below());
                case Row.Total total -> lay(row, total.cells(), List.of());
                case Row.Group group -> {
                    Style style = Theme.CELL.strong();
                    Block title = new Block.Text(
                            Tag.of(), List.of(Inline.words(group.title(), style)), style);
                    Laid laid = title.lay(flow.setter(), Theme.WIDTH - 2 * GROUP_INDENT);
                    yield LaidRow.of(row, List.of(List.of(laid)), List.of(), padding);
                }
            };
        }

        private LaidRow lay(Row row, List<List<Block>> cells, List<Block> below) {
            List<List<Laid>> laid = new ArrayList<>(cells.size());
            for (int c = 0; c < cells.size(); c++) {
                float measure = columns.get(c).measure();
                laid.add(cells.get(c).stream().map(block -> block.lay(flow.setter(), measure)).toList());
            }
            List<Laid> under =
                    below.stream().map(block -> block.lay(flow.setter(), Theme.WIDTH)).toList();
            return LaidRow.of(row, laid, under, padding);
        }

        private LaidRow layHead() {
            List<List<Laid>> cells = new ArrayList<>();
            for (Column column : columns) {
                Block head = new Block.Text(Tag.of(), List.of(Inline.words(column.head(), Theme.HEAD)), Theme.HEAD);
                cells.add(List.of(head.lay(flow.setter(), column.measure())));
            }
            return LaidRow.of(new Row.Group(""), cells, List.of(), padding);
        }

        private void printHead() {
            paper.open(Tag.of("TR"));
            forEachHead((laid, x, top) -> {
                paper.open(Tag.columnHead());
                paper.print(laid.placed(x, top));
                paper.close();
            });
            paper.close();
            endHead();
        }

        private void printHeadAgain() {
            forEachHead((laid, x, top) -> paper.printDecoration(laid.placed(x, top)));
            endHead();
        }

        private void forEachHead(HeadPrinter printer) {
            float x = Theme.LEFT;
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                Laid laid = head.cells().get(c).getFirst();
                // Heads stand at the bottom of their row.
                float top = flow.y() - head.height() + padding + laid.height();
                float shift = column.right() ? column.measure() - laid.width() : 0;
                printer.print(laid, x + shift, top);
                x += column.width();
            }
        }

        private void endHead() {
            flow.down(head.height());
            rule(STRONG_RULE, Theme.INK);
        }

        private void printRow(LaidRow row) {
            switch (row.row()) {
                case Row.Group _ -> printGroup(row);
                case Row.Body _ -> printCells(row);
                case Row.Total _ -> {
                    rule(STRONG_RULE, Theme.INK);
                    printCells(row);
                    return;
                }
            }
            rule(RULE, row.row() instanceof Row.Group ? Theme.STRONG_RULE : Theme.ROW_RULE);
        }

        private void printGroup(LaidRow row) {
            float top = flow.y();
            paper.decorate(on -> on.setFillColor(Theme.TINT)
                    .rectangle(Theme.LEFT, top - row.height(), Theme.WIDTH, row.height())
                    .fill());
            paper.open(Tag.of("TR"));
            paper.open(Tag.rowHead(columns.size()));
            paper.print(row.cells().getFirst().getFirst().placed(Theme.LEFT + GROUP_INDENT, top - padding));
            paper.close();
            paper.closeForGood();
            flow.down(row.height());
        }

        private void printCells(LaidRow row) {
            paper.open(Tag.of("TR"));
            float x = Theme.LEFT;
            for (int c = 0; c < columns.size(); c++) {
                paper.open(c == 0 ? Tag.rowHead(1) : Tag.of("TD"));
                printCell(columns.get(c), row.cells().get(c), x);
                if (c == 1) {
                    printBelow(row, x);
                }
                paper.close();
                x += columns.get(c).width();
            }
            paper.closeForGood();
            flow.down(row.height());
        }

        private void printCell(Column column, List<Laid> cell, float x) {
            float top = flow.y() - padding;
            for (Laid laid : cell) {
                if (column.right()) {
                    laid.printRight(paper, x + column.measure(), top);
                } else {
                    laid.print(paper, x, top);
                }
                top -= laid.height();
            }
        }

        private void printBelow(LaidRow row, float x) {
            float top = flow.y() - row.height() + padding + LaidRow.heightOf(row.below());
            for (Laid laid : row.below()) {
                laid.print(paper, x, top);
                top -= laid.height();
            }
        }

        private void rule(float width, DeviceRgb colour) {
            float at = flow.y();
            paper.decorate(on -> on.setStrokeColor(colour)
                    .setLineWidth(width)
                    .moveTo(Theme.LEFT, at)
                    .lineTo(Theme.RIGHT, at)
                    .stroke());
        }
    }

    private interface HeadPrinter {
        void print(Laid laid, float x, float top);
    }
}
