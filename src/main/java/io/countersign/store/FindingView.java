package io.countersign.store;

import java.util.List;

/// A way to look at findings that a person wants to have again.
///
/// @param name empty for the way she left them last
/// @param words of the filter
/// @param columns those that are shown, by name; empty for the usual ones
public record FindingView(String name, String words, FindingOrder order, List<String> columns) {
    public FindingView {
        columns = List.copyOf(columns);
    }
}
