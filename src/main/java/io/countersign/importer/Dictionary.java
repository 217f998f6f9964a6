package io.countersign.importer;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the rows of a file refer to, by its key: the rules of a scanner, the components of an inventory. Filled in a
/// first pass over the file; it cannot be made to use up the memory.
///
/// @param <V> a small record, whose size is taken from its text
public final class Dictionary<V> {
    private static final int MAXIMUM = 40 * 1024 * 1024;
    private static final int ENTRY = 100;

    private final Map<String, V> entries = new HashMap<>();
    private long size;

    /// Enters a value; the first one of a key counts.
    ///
    /// @throws ProblemException if the file has more than any real one
    public void put(String key, V value) {
        if (entries.putIfAbsent(key, value) == null) {
            size += key.length() + value.toString().length() + ENTRY;
        }
        if (size > MAXIMUM) {
            throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
        }
    }

    /// The value of a key, or null.
    public @Nullable V get(String key) {
        return entries.get(key);
    }

    public boolean contains(String key) {
        return entries.containsKey(key);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
