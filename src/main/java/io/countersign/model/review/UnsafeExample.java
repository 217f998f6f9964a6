package io.countersign.model.review;

/// A passage of the documentation that shows a password anybody can guess.
///
/// @param kind whether the reader is told to take it, or only that the image comes with it
/// @param citation the passage
public record UnsafeExample(Kind kind, Citation citation) {
    /// What the passage does with the password.
    public enum Kind {
        /// "Set the password to admin."
        TOLD,
        /// "The default account is admin/admin."
        PRESET
    }
}
