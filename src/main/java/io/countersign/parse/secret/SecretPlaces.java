package io.countersign.parse.secret;

import java.util.List;

/// Where secrets of one kind were blackened.
///
/// @param count how many there are
/// @param lines the lines that the first of them begin in, from 1, each once
public record SecretPlaces(SecretKind kind, long count, List<Long> lines) {
    /// How many lines are named.
    public static final int NAMED = 20;

    public SecretPlaces {
        lines = List.copyOf(lines);
    }
}
