package io.countersign.importer;

/// The whole numbers that reports give in their own summaries.
public final class WholeNumber {
    private WholeNumber() {}

    /// The number, or 0 where the text is none: a summary is compared with, and no report is refused for it.
    public static long of(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
