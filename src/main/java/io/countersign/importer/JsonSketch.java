package io.countersign.importer;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The outline of a JSON value: the keys of objects, down to five within each other, and the first element of arrays.
///
/// @param kind what the value is
/// @param text of a string (its first 2,000 characters), number or boolean, else empty
/// @param members of an object, as far as they were seen
/// @param element the first element of an array, null if there is none or it was not seen
public record JsonSketch(
        Kind kind, String text, Map<String, JsonSketch> members, @Nullable JsonSketch element) {
    /// What is not there, or was not seen.
    public static final JsonSketch NOTHING = new JsonSketch(Kind.NOTHING, "", Map.of(), null);

    /// What a value is.
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        NOTHING
    }

    /// Whether this is an object with all of these keys.
    public boolean has(String... keys) {
        for (String key : keys) {
            if (!members.containsKey(key)) {
                return false;
            }
        }
        return kind == Kind.OBJECT;
    }

    /// Whether this is an object with one of these keys.
    public boolean hasAny(String... keys) {
        for (String key : keys) {
            if (members.containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    /// The value of a key, or [#NOTHING].
    public JsonSketch at(String key) {
        return members.getOrDefault(key, NOTHING);
    }

    /// The first element of an array, or [#NOTHING].
    public JsonSketch first() {
        return Objects.requireNonNullElse(element, NOTHING);
    }
}
