package io.countersign.store.jdbc;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The numbers of the values that were used last, as many as fit into a given number of characters; so memory stays
/// the same, whatever a file holds.
final class Recent<T> {
    /// What an entry takes beside its text, in characters.
    private static final int ENTRY = 64;

    private final Map<T, Long> numbers = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<T> length;
    private final long capacity;
    private long held;

    /// @param length of a value in characters
    Recent(ToIntFunction<T> length, long capacity) {
        this.length = length;
        this.capacity = capacity;
    }

    @Nullable Long get(T value) {
        return numbers.get(value);
    }

    /// Remembers a value that is not remembered yet.
    void put(T value, long number) {
        numbers.put(value, number);
        held += ENTRY + length.applyAsInt(value);
        Iterator<T> eldest = numbers.keySet().iterator();
        while (held > capacity) {
            held -= ENTRY + length.applyAsInt(eldest.next());
            eldest.remove();
        }
    }
}
