package io.countersign.workflow;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Remembers which findings a file reports, to compare them with what is known, and nothing else of it.
final class ComparingSink implements ReportSink {
    /// More are not compared beforehand: to remember them takes more room than reading them does.
    private static final int MOST = 200_000;

    private final Set<String> identities = new HashSet<>();
    private boolean tooMany;

    /// What the file reports; empty where that is nothing, or too much.
    Optional<Set<String>> identities() {
        return tooMany || identities.isEmpty() ? Optional.empty() : Optional.of(identities);
    }

    @Override
    public void finding(Finding finding) {
        if (!tooMany) {
            identities.add(finding.identity());
            if (identities.size() > MOST) {
                tooMany = true;
                identities.clear();
            }
        }
    }

    @Override
    public void setAside(SetAside row) {}

    @Override
    public void fact(Fact fact) {}

    @Override
    public void feedback(FeedbackItem item) {}

    @Override
    public void page(DocumentPage page) {}

    @Override
    public void words(String text) {}

    @Override
    public void scan(ScanInfo info) {}
}
