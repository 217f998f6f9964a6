package io.countersign.ui.nav;

import io.countersign.model.signoff.Blocker;

/// Somewhere to go in the window: a page, and what it opens on.
public sealed interface Place {
    record Releases() implements Place {}

    /// @param words of the row of the file to open it at, such as an identifier and a name; empty for the file as a whole
    record Evidence(long evidenceId, String words) implements Place {
        public Evidence(long evidenceId) {
            this(evidenceId, "");
        }
    }

    /// @param words of the filter bar, such as `port:6379`; empty for all
    record Findings(String words) implements Place {}

    /// @param itemId of the item to open, or empty for where one left off
    record Checklist(String itemId) implements Place {}

    /// @param words what to show: `blocking` for what keeps from approval, `blacklist` for the listed software, or empty for all
    record Feedback(String words) implements Place {}

    /// @param file the page to open, or empty for where one left off
    /// @param line in it, from 1, or 0
    record Documentation(String file, int line) implements Place {}

    record SignOff() implements Place {}

    /// @param pdf the path of a file to verify, or empty
    record Verify(String pdf) implements Place {}

    record History() implements Place {}

    /// @param section to show, by its id, or empty for the first
    record Settings(String section) implements Place {}

    /// Where a blocker is mended.
    static Place of(Blocker blocker) {
        return switch (blocker.kind()) {
            case ITEM -> new Checklist(blocker.subject());
            case FINDINGS -> new Findings("severity:critical,high status:open,to-fix");
            case WAIVER -> new Findings("status:accepted");
            case CONFIRMATION -> new Findings("confirm:differs");
            case FEEDBACK -> new Feedback("blocking");
            case BLACKLIST -> new Feedback("blacklist");
            case EVIDENCE -> new Evidence(0);
            case CHAIN -> new History();
        };
    }
}
