package io.countersign.importer;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts what passes through it on the way to another sink.
public final class CountingSink implements ReportSink {
    private final ReportSink next;
    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
    private final Map<SetAside.Reason, Long> setAside = new EnumMap<>(SetAside.Reason.class);
    private long facts;
    private long feedback;
    private long pages;
    private @Nullable ScanInfo scan;

    public CountingSink(ReportSink next) {
        this.next = next;
    }

    /// What came through so far.
    public Counts counts() {
        return new Counts(
                findings,
                setAside.getOrDefault(SetAside.Reason.SUPPRESSED, 0L),
                setAside.getOrDefault(SetAside.Reason.PASSED, 0L),
                setAside.getOrDefault(SetAside.Reason.NOT_TESTED, 0L),
                facts,
                feedback,
                pages);
    }

    /// What the report says of itself, once it was read to its end.
    public Optional<ScanInfo> scan() {
        return Optional.ofNullable(scan);
    }

    @Override
    public void finding(Finding finding) throws InterruptedException {
        count(finding.rating().severity());
        next.finding(finding);
    }

    @Override
    public void setAside(SetAside row) throws InterruptedException {
        count(row.reason());
        next.setAside(row);
    }

    @Override
    public void fact(Fact fact) throws InterruptedException {
        facts++;
        next.fact(fact);
    }

    @Override
    public void feedback(FeedbackItem item) throws InterruptedException {
        feedback++;
        switch (item.result()) {
            case FAILED -> count(Severity.HIGH);
            case WARNING -> count(Severity.MEDIUM);
            case PASSED -> count(SetAside.Reason.PASSED);
            case EXEMPT -> count(SetAside.Reason.SUPPRESSED);
            case NOT_EXECUTED -> count(SetAside.Reason.NOT_TESTED);
            case INFO -> {}
        }
        next.feedback(item);
    }

    @Override
    public void page(DocumentPage page) throws InterruptedException {
        pages++;
        next.page(page);
    }

    @Override
    public void words(String text) throws InterruptedException {
        next.words(text);
    }

    @Override
    public void scan(ScanInfo info) throws InterruptedException {
        scan = info;
        next.scan(info);
    }

    private void count(Severity severity) {
        findings.merge(severity, 1L, Long::sum);
    }

    private void count(SetAside.Reason reason) {
        setAside.merge(reason, 1L, Long::sum);
    }
}
