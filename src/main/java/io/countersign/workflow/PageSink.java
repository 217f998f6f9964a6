package io.countersign.workflow;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import java.util.List;

/// Collects pages of documentation; the rows of reports go nowhere.
record PageSink(List<DocumentPage> pages) implements ReportSink {
    @Override
    public void finding(Finding finding) {}

    @Override
    public void setAside(SetAside row) {}

    @Override
    public void fact(Fact fact) {}

    @Override
    public void feedback(FeedbackItem item) {}

    @Override
    public void page(DocumentPage page) {
        pages.add(page);
    }

    @Override
    public void words(String text) {}

    @Override
    public void scan(ScanInfo info) {}
}
