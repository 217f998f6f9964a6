package io.countersign.model.signoff;

import java.time.LocalDate;

/// One file of rules or knowledge that a round was judged by. It is embedded in the sign-off, byte for byte.
///
/// @param id such as `policy`, `azure` or `end-of-life`
/// @param version empty where it has none but its day
/// @param dated the day up to which it is kept
/// @param size in bytes
/// @param sha256 of its bytes
public record Basis(Kind kind, String id, String version, LocalDate dated, long size, String sha256) {
    /// What a file holds.
    public enum Kind {
        /// What every image has to fulfil.
        CHECKLIST,
        /// What one platform asks beyond that.
        PLATFORM,
        /// Public knowledge, such as until when a version is maintained.
        KNOWLEDGE
    }
}
