package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that runs over any number of pages: horizontal rules only, its head on each page, no row torn that need
/// not be. Rows are laid out one ahead of printing, so that memory does not grow with them.
final class Table {
    private static final float RULE = 0.4f;
    private static final float STRONG_RULE = 1;
    private static final float MAXIMUM_WHOLE = Theme.BODY_HEIGHT / 3;

    private final Flow flow;
    private final Paper paper;
    private final List<Column> columns;
    private final float padding;
    private final RowLayout layout;
    private final List<Row> rows;
    private final LaidRow head;
    private final LaidRows laid;

    /// @param padding above and below the text of a row
    /// @param continued what a row that goes on on the next page says under its name
    Table(Flow flow, List<Column> columns, List<Row> rows, float padding, String continued) {
        this(flow, columns, rows, padding, continued, new LaidRows());
    }

    /// @param laid keeps the rows for the next time that the same table is printed
    Table(
            Flow flow, List<Column> columns, List<Row> rows, float padding, String continued, LaidRows laid) {
        this.laid = laid;
        this.flow = flow;
        this.paper = flow.paper();
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.padding = padding;
        this.layout = new RowLayout(this.columns, padding, continued, flow.setter());
        this.head = layout.head();
    }

    /// The height of the head and the first rows, which a heading before the table has to stay with.
    float start() {
        float height = head.height();
        for (int i = 0; i < Math.min(2, rows.size()); i++) {
            height += Math.min(lay(i).height(), MAXIMUM_WHOLE);
        }
        return height;
    }

    void print() {
        flow.need(start());
        paper.open(Tag.of("Table"));
        paper.open(Tag.of("THead"));
        printHead();
        paper.close();
        paper.open(Tag.of("TBody"));
        LaidRow next = rows.isEmpty() ? null : lay(0);
        for (int i = 0; next != null; i++) {
            LaidRow row = next;
            next = i + 1 < rows.size() ? lay(i + 1) : null;
            if (!flow.fits(row.height() + keptBehind(i, row, next)) && row.height() <= MAXIMUM_WHOLE) {
                turnPage();
            }
            print(row);
        }
        paper.close();
        paper.close();
    }

    /// How much of the rows behind has to stand on the same page as this one: a group keeps two rows, and so does a sum.
    private float keptBehind(int i, LaidRow row, @Nullable LaidRow next) {
        if (next == null) {
            return 0;
        }
        return switch (row.row()) {
            case Row.Group _ -> Math.min(next.height() + bodyAt(i + 2), MAXIMUM_WHOLE);
            case Row.Body _ when next.row() instanceof Row.Total -> next.height();
            case Row.Body _ when i + 3 == rows.size() && lay(i + 2).row() instanceof Row.Total ->
                next.height() + lay(i + 2).height();
            case Row.Body _, Row.Total _ -> 0;
        };
    }

    private float bodyAt(int i) {
        return i < rows.size() && lay(i).row() instanceof Row.Body ? lay(i).height() : 0;
    }

    private LaidRow lay(int i) {
        LaidRow kept = laid.get(i);
        if (kept == null) {
            kept = layout.lay(rows.get(i));
            laid.keep(i, kept);
        }
        return kept;
    }

    private void turnPage() {
        flow.nextPage();
        forEachHead(paper::printDecoration);
        endHead();
    }

    /// Prints a row, in parts where it is too tall for what is left of the page.
    private void print(LaidRow row) {
        LaidRow rest = row;
        while (!flow.fits(rest.height())) {
            float room = flow.y() - Theme.BOTTOM;
            if (room < 2 * padding + 2 * Theme.CELL.leading()) {
                turnPage();
                continue;
            }
            LaidRow.Split split = rest.split(room, padding);
            printPart(split.above());
            turnPage();
            rest = layout.named(row, split.below());
        }
        printPart(rest);
    }

    private void printHead() {
        paper.open(Tag.of("TR"));
        forEachHead(lines -> {
            paper.open(Tag.columnHead());
            paper.print(lines);
            paper.close();
        });
        paper.close();
        endHead();
    }

    /// Heads stand at the bottom of their row.
    private void forEachHead(HeadPrinter printer) {
        float x = Theme.LEFT;
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            Laid laid = head.cells().get(c).getFirst();
            float top = flow.y() - head.height() + padding + laid.height();
            printer.print(column.right() ? laid.placedRight(x + column.measure(), top) : laid.placed(x, top));
            x += column.width();
        }
    }

    private void endHead() {
        flow.down(head.height());
        rule(STRONG_RULE, Theme.INK);
    }

    private void printPart(LaidRow row) {
        switch (row.row()) {
            case Row.Group _ -> {
                printGroup(row);
                rule(RULE, Theme.STRONG_RULE);
            }
            case Row.Body _ -> {
                printCells(row);
                rule(RULE, Theme.ROW_RULE);
            }
            case Row.Total _ -> {
                rule(STRONG_RULE, Theme.INK);
                printCells(row);
            }
        }
    }

    private void printGroup(LaidRow row) {
        float top = flow.y();
        // The tint leaves the rule above it free.
        paper.decorate(on -> on.setFillColor(Theme.TINT)
                .rectangle(Theme.LEFT, top - row.height(), Theme.WIDTH, row.height() - STRONG_RULE / 2)
                .fill());
        paper.open(Tag.of("TR"));
        paper.open(Tag.rowHead(columns.size()));
        Laid title = row.cells().getFirst().getFirst();
        paper.print(title.placed(Theme.LEFT + RowLayout.GROUP_INDENT, top - padding));
        paper.close();
        paper.close();
        flow.down(row.height());
    }

    private void printCells(LaidRow row) {
        if (row.row() instanceof Row.Body body && body.target() != null) {
            paper.target(body.target(), flow.y());
        }
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
        paper.close();
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
        paper.rule(flow.y(), width, colour);
    }

    private interface HeadPrinter {
        void print(List<Paper.Placed> lines);
    }
}
