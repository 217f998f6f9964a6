package io.countersign.model.audit;

/// What an entry of the record wrote into one part of the store: the rows with a key above `after` and up to `last`.
///
/// @param entry the entry's number
/// @param part of the store, such as `finding`
/// @param began the highest key as the write began; `after`, unless rows were put in behind the program's back
/// @param rows how many
/// @param sha256 over the rows, each as a line of JSON: 64 lower-case hexadecimal digits
public record Seal(long entry, String part, long after, long began, long last, long rows, String sha256) {}
