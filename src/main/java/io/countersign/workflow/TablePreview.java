package io.countersign.workflow;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/// The first rows of a table, as a mapping makes them.
public record TablePreview(List<Finding> findings, List<FeedbackItem> feedback, List<SetAside> setAside) {
    public TablePreview {
        findings = List.copyOf(findings);
        feedback = List.copyOf(feedback);
        setAside = List.copyOf(setAside);
    }

    /// Ends a reading of which enough was seen.
    static final class Enough extends RuntimeException {
        private Enough() {
            super(null, null, false, false);
        }
    }

    /// Takes so many rows and ends the reading then.
    static final class Collector implements ReportSink {
        private final List<Finding> findings = new ArrayList<>();
        private final List<FeedbackItem> feedback = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private final int most;

        Collector(int most) {
            this.most = most;
        }

        TablePreview preview() {
            return new TablePreview(findings, feedback, setAside);
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
            count();
        }

        @Override
        public void feedback(FeedbackItem item) {
            feedback.add(item);
            count();
        }

        @Override
        public void setAside(SetAside row) {
            setAside.add(row);
            count();
        }

        @Override
        public void fact(Fact fact) {}

        @Override
        public void page(DocumentPage page) {}

        @Override
        public void words(String text) {}

        @Override
        public void scan(ScanInfo info) {}

        private void count() {
            if (findings.size() + feedback.size() + setAside.size() >= most) {
                throw new Enough();
            }
        }
    }
}
