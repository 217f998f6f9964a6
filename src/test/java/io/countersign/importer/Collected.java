package io.countersign.importer;

import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sink that keeps everything, for small samples.
public final class Collected implements ReportSink {
    public final List<Finding> findings = new ArrayList<>();
    public final List<SetAside> setAside = new ArrayList<>();
    public final List<Fact> facts = new ArrayList<>();
    public final List<FeedbackItem> feedback = new ArrayList<>();
    public final List<DocumentPage> pages = new ArrayList<>();
    public final List<String> words = new ArrayList<>();
    private @Nullable ScanInfo scan;

    public ScanInfo scan() {
        if (scan == null) {
            throw new AssertionError("nothing was said of the scan");
        }
        return scan;
    }

    /// The values of the named facts of that name.
    public List<String> values(String name) {
        return facts.stream()
                .mapMulti((Fact fact, java.util.function.Consumer<String> found) -> {
                    if (fact instanceof Fact.Value(String known, String value) && known.equals(name)) {
                        found.accept(value);
                    }
                })
                .toList();
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void setAside(SetAside row) {
        setAside.add(row);
    }

    @Override
    public void fact(Fact fact) {
        facts.add(fact);
    }

    @Override
    public void feedback(FeedbackItem item) {
        feedback.add(item);
    }

    @Override
    public void page(DocumentPage page) {
        pages.add(page);
    }

    @Override
    public void words(String text) {
        words.add(text);
    }

    @Override
    public void scan(ScanInfo info) {
        scan = info;
    }
}
