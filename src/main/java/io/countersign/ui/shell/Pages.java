package io.countersign.ui.shell;

import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.checklist.ChecklistPage;
import io.countersign.ui.documents.DocumentsPage;
import io.countersign.ui.evidence.EvidencePage;
import io.countersign.ui.feedback.FeedbackPage;
import io.countersign.ui.findings.FindingsPage;
import io.countersign.ui.history.HistoryPage;
import io.countersign.ui.nav.Place;
import io.countersign.ui.releases.ReleasesPage;
import io.countersign.ui.settings.SettingsPage;
import io.countersign.ui.settings.Surroundings;
import io.countersign.ui.signoff.SignOffPage;
import io.countersign.ui.verify.VerifyPage;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.octicons.Octicons;

/// The pages there are, in the order of the rail.
final class Pages {
    private Pages() {}

    /// @param openSample takes in the sample review and opens it
    /// @param surroundings what the window stands in
    /// @param groups every action there is
    static List<PageEntry> all(
            Runnable openSample, Surroundings surroundings, Supplier<List<ActionGroup>> groups) {
        return List.of(
                new PageEntry(
                        new Place.Releases(),
                        "releases",
                        Octicons.PACKAGE_16,
                        0,
                        context -> new ReleasesPage(context, openSample)),
                new PageEntry(new Place.Evidence(0), "evidence", Octicons.INBOX_16, 0, EvidencePage::new),
                new PageEntry(new Place.Findings(""), "findings", Octicons.BUG_16, 0, FindingsPage::new),
                new PageEntry(
                        new Place.Checklist(""), "checklist", Octicons.TASKLIST_16, 0, ChecklistPage::new),
                new PageEntry(
                        new Place.Feedback(""), "feedback", Octicons.COMMENT_DISCUSSION_16, 0, FeedbackPage::new),
                new PageEntry(
                        new Place.Documentation("", 0), "documentation", Octicons.BOOK_16, 0, DocumentsPage::new),
                new PageEntry(new Place.SignOff(), "signoff", Octicons.FILE_BADGE_16, 0, SignOffPage::new),
                new PageEntry(new Place.Verify(""), "verify", Octicons.VERIFIED_16, 1, VerifyPage::new),
                new PageEntry(new Place.History(), "history", Octicons.HISTORY_16, 1, HistoryPage::new),
                new PageEntry(
                        new Place.Settings(""),
                        "settings",
                        Octicons.GEAR_16,
                        2,
                        context -> new SettingsPage(context, surroundings, groups)));
    }
}
