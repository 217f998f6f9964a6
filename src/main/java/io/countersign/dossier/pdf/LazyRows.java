package io.countersign.dossier.pdf;

import java.util.AbstractList;
import java.util.List;

/// Rows that are made each time they are asked for.
final class LazyRows extends AbstractList<Row> {
    private final List<Maker> makers;

    LazyRows(List<Maker> makers) {
        this.makers = makers;
    }

    @Override
    public Row get(int index) {
        return makers.get(index).make();
    }

    @Override
    public int size() {
        return makers.size();
    }

    /// Makes a row.
    interface Maker {
        Row make();
    }
}
