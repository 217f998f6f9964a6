package io.countersign.model.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that a marketplace said of the image.
///
/// @param platform who said it, such as `azure`
/// @param check identifies the check over rounds: the platform's number or code, else its words
/// @param title one line
/// @param result normalised
/// @param given the marketplace's own word for the result
/// @param subject what it is about (a file, a package, a user), or empty
/// @param message the marketplace's words, any length
/// @param dueDay by which day it has to be done; null where the marketplace sets none
public record FeedbackItem(
        String platform,
        String check,
        String title,
        FeedbackResult result,
        String given,
        String subject,
        String message,
        @Nullable LocalDate dueDay) {
    /// An item without a day, as checks give it.
    public FeedbackItem(
            String platform,
            String check,
            String title,
            FeedbackResult result,
            String given,
            String subject,
            String message) {
        this(platform, check, title, result, given, subject, message, null);
    }
}
