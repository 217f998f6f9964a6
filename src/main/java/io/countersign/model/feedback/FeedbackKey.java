package io.countersign.model.feedback;

import io.countersign.model.evidence.FeedbackItem;
import java.util.Locale;

/// Says which feedback items are the same one, over files and rounds; never made of wording or result.
///
/// @param platform in lower case
/// @param check as the item has it
/// @param subject as the item has it, or empty
public record FeedbackKey(String platform, String check, String subject) {
    public FeedbackKey {
        platform = platform.toLowerCase(Locale.ROOT);
    }

    public static FeedbackKey of(FeedbackItem item) {
        return new FeedbackKey(item.platform(), item.check(), item.subject());
    }

    /// Whether both are of the same check of the same platform.
    public boolean sameCheck(FeedbackKey other) {
        return platform.equals(other.platform) && check.equals(other.check);
    }
}
