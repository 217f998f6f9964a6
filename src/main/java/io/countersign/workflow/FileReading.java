package io.countersign.workflow;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Format;
import io.countersign.workflow.RowQueue.Delivery;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A file that is being read on a thread of its own. Closing it ends that thread, wherever it is.
final class FileReading implements AutoCloseable {
    private final RowQueue queue = new RowQueue();
    private final Thread thread;
    private RowQueue.@Nullable Collector collector;

    /// @param copy is given the file's bytes, on the thread that reads
    /// @param progress is told on the thread that reads
    FileReading(ReportReader reader, SourceFile file, OutputStream copy, Progress progress) {
        thread = Thread.ofVirtual().name("read " + file.name()).start(() -> run(reader, file, copy, progress));
    }

    /// The next rows, or the end.
    Delivery next() throws InterruptedException {
        return queue.take();
    }

    /// Interrupts the reading thread and waits for its end; an interrupt of the caller is kept for later.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(ReportReader reader, SourceFile file, OutputStream copy, Progress progress) {
        try {
            queue.put(read(reader, file, copy, progress));
        } catch (InterruptedException _) {
            // Nobody waits for the rest.
        }
    }

    /// A task's border: whatever goes wrong here is thrown again by the thread that takes the rows.
    private Delivery read(ReportReader reader, SourceFile file, OutputStream copy, Progress progress)
            throws InterruptedException {
        try {
            Inspection inspection = reader.read(file, copy, this::collect, progress);
            if (collector != null) {
                collector.flush();
            }
            return new Delivery.Ended(inspection);
        } catch (RuntimeException | Error e) {
            return new Delivery.Failed(e);
        }
    }

    private ReportSink collect(Format format) {
        RowQueue.Collector rows = queue.collector(format);
        collector = rows;
        return rows;
    }
}
