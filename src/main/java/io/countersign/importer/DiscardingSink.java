package io.countersign.importer;

import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;

/// Takes rows that nobody keeps, when a file is only looked at.
public final class DiscardingSink implements ReportSink {
    @Override
    public void finding(Finding finding) {}

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
