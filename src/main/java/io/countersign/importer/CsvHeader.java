package io.countersign.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the columns of a table are called. Case does not count, nor blanks around a name. Immutable.
public final class CsvHeader {
    private final List<String> columns;
    private final Map<String, Integer> indices = new HashMap<>();

    /// @param columns as they are in the file, in their order; a name may come twice, the first counts
    public CsvHeader(List<String> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            indices.putIfAbsent(plain(columns.get(i)), i);
        }
    }

    /// The columns as they are in the file.
    public List<String> columns() {
        return columns;
    }

    /// Whether there are columns of all these names.
    public boolean has(String... names) {
        for (String name : names) {
            if (index(name) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Where the column of a name is, from 0; -1 where there is none.
    public int index(String name) {
        return indices.getOrDefault(plain(name), -1);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
