package io.countersign.model.signoff;

import io.countersign.model.message.Message;

/// One thing that keeps a round from being approved.
///
/// @param kind what it is, and so where it is mended
/// @param subject the checklist item's id, or the name of listed software, or empty
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
        /// Failed checks of a marketplace that are not worked off, or that failed again after they were called fixed.
        FEEDBACK,
        /// Software that a platform has put on its list of unsafe software.
        BLACKLIST,
        /// No evidence at all.
        EVIDENCE,
        /// The record's chain is broken.
        CHAIN
    }
}
