package io.countersign.model.signoff;

import io.countersign.model.message.Message;

/// One thing that was checked of a sign-off, and what came of it.
///
/// @param name the question, a few words
/// @param outcome yes, no, or cannot be said
/// @param text the answer, one or two sentences
public record Check(Message name, Outcome outcome, Message text) {
    /// The check in one word, the same in every language: the last part of its name's key.
    public String id() {
        return name.key().substring(name.key().indexOf('.') + 1);
    }

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
