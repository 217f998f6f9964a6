package io.countersign.model.signoff;

import io.countersign.model.message.Message;

/// One thing that keeps a round from being approved.
///
/// @param kind what it is, and so where it is mended
/// @param subject the checklist item's id, or empty
/// @param text one sentence
/// @param count how many, at least 1
public record Blocker(Kind kind, String subject, Message text, long count) {
    /// What a blocker is about.
    public enum Kind {
        /// A mandatory item without an answer, or answered with fail.
        ITEM,
        /// Critical and high findings without a decision, or decided to be fixed.
        FINDINGS,
        /// A waiver whose last day is past.
        WAIVER,
        /// Decisions on findings that are another thing now.
        CONFIRMATION,
        /// No evidence at all.
        EVIDENCE,
        /// The record's chain is broken.
        CHAIN
    }
}
