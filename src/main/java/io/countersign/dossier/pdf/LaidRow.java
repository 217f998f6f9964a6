package io.countersign.dossier.pdf;

import java.util.ArrayList;
import java.util.List;

/// A row broken into lines.
///
/// @param row what it was made from
/// @param cells for each column the blocks in it
/// @param below what stands under all cells from the second column on
/// @param height with the room above and below the text
record LaidRow(Row row, List<List<Laid>> cells, List<Laid> below, float height) {
    static LaidRow of(Row row, List<List<Laid>> cells, List<Laid> below, float padding) {
        float tallest = 0;
        for (List<Laid> cell : cells) {
            tallest = Math.max(tallest, heightOf(cell));
        }
        return new LaidRow(row, cells, below, tallest + heightOf(below) + 2 * padding);
    }

    static float heightOf(List<Laid> cell) {
        float height = 0;
        for (Laid laid : cell) {
            height += laid.height();
        }
        return height;
    }

    /// The part of each cell that fits above a line, and the rest; a cell of which nothing fits is empty above.
    Split split(float height, float padding) {
        List<List<Laid>> above = new ArrayList<>();
        List<List<Laid>> rest = new ArrayList<>();
        for (List<Laid> cell : cells) {
            List<Laid> upper = new ArrayList<>();
            List<Laid> lower = new ArrayList<>();
            float left = height - 2 * padding;
            for (Laid laid : cell) {
                int lines = lower.isEmpty() ? laid.fitting(left) : 0;
                add(upper, laid.part(0, lines));
                add(lower, laid.part(lines, laid.lines().size()));
                left -= laid.height();
            }
            above.add(upper);
            rest.add(lower);
        }
        return new Split(of(row, above, List.of(), padding), of(row, rest, below, padding));
    }

    private static void add(List<Laid> cell, Laid laid) {
        if (!laid.lines().isEmpty()) {
            cell.add(laid);
        }
    }

    /// A row in two parts.
    record Split(LaidRow above, LaidRow below) {}
}
