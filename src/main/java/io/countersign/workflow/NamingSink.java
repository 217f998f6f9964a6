package io.countersign.workflow;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;

/// Gives pages of documentation the name of their file, which an importer, reading bytes, does not know. What the page
/// itself is called, such as `#page=3`, stands behind it.
///
/// @param name the file's name, with the folders below what was handed in
record NamingSink(String name, ReportSink next) implements ReportSink {
    @Override
    public void finding(Finding finding) throws InterruptedException {
        next.finding(finding);
    }

    @Override
    public void setAside(SetAside row) throws InterruptedException {
        next.setAside(row);
    }

    @Override
    public void fact(Fact fact) throws InterruptedException {
        next.fact(fact);
    }

    @Override
    public void feedback(FeedbackItem item) throws InterruptedException {
        next.feedback(item);
    }

    @Override
    public void page(DocumentPage page) throws InterruptedException {
        next.page(new DocumentPage(name + page.file(), page.lines()));
    }

    @Override
    public void words(String text) throws InterruptedException {
        next.words(text);
    }

    @Override
    public void scan(ScanInfo info) throws InterruptedException {
        next.scan(info);
    }
}
