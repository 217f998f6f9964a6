package io.countersign.dossier.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a long table as they were broken into lines when the pages were counted, so that printing them does not
/// break them again. Only so many are kept as memory allows.
final class LaidRows {
    private static final int MOST = 20_000;

    private final List<@Nullable LaidRow> rows = new ArrayList<>();

    @Nullable LaidRow get(int index) {
        return index < rows.size() ? rows.get(index) : null;
    }

    void keep(int index, LaidRow row) {
        if (index == rows.size() && index < MOST) {
            rows.add(row);
        }
    }
}
