package io.countersign.importer;

import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;

/// Takes what an importer reads, row by row. Used by one thread at a time.
public interface ReportSink {
    void finding(Finding finding) throws InterruptedException;

    void setAside(SetAside row) throws InterruptedException;

    void fact(Fact fact) throws InterruptedException;

    void feedback(FeedbackItem item) throws InterruptedException;

    void page(DocumentPage page) throws InterruptedException;

    /// The words in a file that is kept as it is, for searching.
    void words(String text) throws InterruptedException;

    /// Called once, when the file was read to its end; not called for documentation.
    void scan(ScanInfo info) throws InterruptedException;
}
