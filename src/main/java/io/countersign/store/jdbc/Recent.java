package io.countersign.store.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The numbers of the values that were used last, as many as fit into a given number of characters; so memory stays
/// the same, whatever a file holds.
///
/// There are two generations. Where the younger one is full, the older is thrown away and the younger takes its place;
/// what is asked for again is young again. So looking something up, which a row does a dozen times, is one look into a
/// map, and no list has to be kept in order.
final class Recent<T> {
    /// What an entry takes beside its text, in characters.
    private static final int ENTRY = 64;

    private final ToIntFunction<T> length;
    private final long capacity;
    private Map<T, Long> young = new HashMap<>();
    private Map<T, Long> old = new HashMap<>();
    private long held;

    /// @param length of a value in characters
    /// @param capacity of both generations, in characters
    Recent(ToIntFunction<T> length, long capacity) {
        this.length = length;
        this.capacity = capacity;
    }

    @Nullable Long get(T value) {
        @Nullable Long number = young.get(value);
        if (number == null) {
            number = old.remove(value);
            if (number != null) {
                put(value, number);
            }
        }
        return number;
    }

    /// Remembers a value that is not remembered yet.
    void put(T value, long number) {
        young.put(value, number);
        held += ENTRY + length.applyAsInt(value);
        if (held > capacity / 2) {
            old = young;
            young = new HashMap<>();
            held = 0;
        }
    }
}
