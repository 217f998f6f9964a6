package io.countersign.workflow;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Between the thread that reads a file and the one that stores it: rows go through in batches, and where the second is
/// slower, the first waits, so that memory does not grow with the file.
final class RowQueue {
    /// How many rows make a batch.
    private static final int BATCH = 500;

    /// How many batches may wait.
    private static final int BATCHES = 4;

    private final BlockingQueue<Delivery> deliveries = new ArrayBlockingQueue<>(BATCHES);

    /// What comes out.
    sealed interface Delivery {
        record Rows(
                Format format,
                List<Finding> findings,
                List<Fact> facts,
                List<FeedbackItem> feedback,
                List<SetAside> setAside,
                List<DocumentPage> pages)
                implements Delivery {}

        /// The words in a file that is kept as it is.
        record Words(Format format, String text) implements Delivery {}

        /// The file was read to its end, or refused; nothing follows.
        record Ended(Inspection inspection) implements Delivery {}

        /// Reading failed in a way that is not the file's fault; nothing follows.
        record Failed(Throwable cause) implements Delivery {}
    }

    Delivery take() throws InterruptedException {
        return deliveries.take();
    }

    void put(Delivery delivery) throws InterruptedException {
        deliveries.put(delivery);
    }

    /// Takes the rows of a file whose format is now known.
    Collector collector(Format format) {
        return new Collector(format);
    }

    /// Makes batches of rows.
    final class Collector implements ReportSink {
        private final Format format;
        private Delivery.Rows rows;
        private int count;

        private Collector(Format format) {
            this.format = format;
            this.rows = empty(format);
        }

        @Override
        public void finding(Finding finding) throws InterruptedException {
            rows.findings().add(finding);
            added();
        }

        @Override
        public void fact(Fact fact) throws InterruptedException {
            rows.facts().add(fact);
            added();
        }

        @Override
        public void feedback(FeedbackItem item) throws InterruptedException {
            rows.feedback().add(item);
            added();
        }

        @Override
        public void page(DocumentPage page) throws InterruptedException {
            rows.pages().add(page);
            added();
        }

        @Override
        public void setAside(SetAside row) throws InterruptedException {
            rows.setAside().add(row);
            added();
        }

        @Override
        public void words(String text) throws InterruptedException {
            put(new Delivery.Words(format, text));
        }

        /// The last row came before.
        @Override
        public void scan(ScanInfo info) {}

        /// Sends the rows that do not fill a batch.
        void flush() throws InterruptedException {
            put(rows);
            rows = empty(format);
            count = 0;
        }

        private void added() throws InterruptedException {
            count++;
            if (count == BATCH) {
                flush();
            }
        }

        private static Delivery.Rows empty(Format format) {
            return new Delivery.Rows(
                    format,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }
}
