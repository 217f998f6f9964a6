package io.countersign.bench;

/// How large a made-up report is, and how much of its text repeats.
///
/// @param findings in it
/// @param repeating whether advisories come again and again, as they do in scans of images; else each finding has a text
///     that no other has
/// @param seed of all that is drawn
record Shape(int findings, boolean repeating, long seed) {
    private static final int ADVISORIES = 20_000;

    /// How many texts there are.
    int advisories() {
        return repeating ? Math.min(ADVISORIES, Math.max(200, findings)) : findings;
    }

    /// The text of a finding.
    int advisory(int finding, Words words) {
        return repeating ? words.seldom(advisories()) : finding;
    }

    /// Where the words for an advisory begin, so that it is the same however often it is written.
    long seedOf(int advisory) {
        return seed * 31 + advisory;
    }

    String name() {
        return findings + (repeating ? "" : "-apart");
    }
}
