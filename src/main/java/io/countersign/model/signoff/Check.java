package io.countersign.model.signoff;

import io.countersign.model.message.Message;

/// One thing that was checked of a sign-off, and what came of it.
///
/// @param name the question, a few words
/// @param outcome yes, no, or cannot be said
/// @param text the answer, one or two sentences
public record Check(Message name, Outcome outcome, Message text) {
    /// What came of a check.
    public enum Outcome {
        YES,
        NO,
        /// A person must look: it is neither proved nor disproved.
        ATTENTION,
        /// It was not checked, and so nothing is said of it.
        NOT_CHECKED
    }
}
