package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every importer of reports keeps to. Its samples are those whose names begin with its format's identifier.
public abstract class ImporterContract {
    private static final int ROWS = 50_000;
    private static final int DAMAGES = 400;
    private static final List<Messages> LANGUAGES =
            Arrays.stream(Language.values()).map(Messages::new).toList();

    private final Importer importer;

    protected ImporterContract(Importer importer) {
        this.importer = importer;
    }

    /// What is counted in each sample, by the file's name.
    protected abstract Map<String, Counts> counts();

    /// A report of many rows, as they are read and not before.
    protected abstract GeneratedReport large(int rows);

    @Test
    void each_sample_is_counted_exactly() throws Exception {
        for (Path sample : Samples.of(importer.format().id())) {
            CountingSink sink = new CountingSink(new DiscardingSink());

            importer.read(() -> new ByteArrayInputStream(Samples.bytes(sample)), sink);

            String name = sample.getFileName().toString();
            assertThat(sink.counts()).as(name).isEqualTo(counts().get(name));
            assertThat(sink.scan()).as(name).isPresent();
        }
        assertThat(Samples.of(importer.format().id())).hasSameSizeAs(counts().keySet());
    }

    @Test
    void the_registry_recognises_each_sample_as_this_and_nothing_else() {
        for (Path sample : Samples.of(importer.format().id())) {
            Recognition recognition = Formats.importers().recognise(Samples.head(Samples.bytes(sample)));

            assertThat(recognition).as(sample.toString()).isInstanceOfSatisfying(Recognition.Recognised.class, found -> {
                assertThat(found.importer().format()).isEqualTo(importer.format());
                assertSaid(found.reason());
            });
        }
    }

    @Test
    void samples_of_other_formats_are_not_recognised() {
        for (Path sample : Samples.all()) {
            if (!Samples.isOf(sample, importer.format().id())) {
                Optional<Message> reason = importer.recognise(Samples.head(Samples.bytes(sample)));

                assertThat(reason).as(sample.toString()).isEmpty();
            }
        }
    }

    @Test
    void a_report_cut_off_anywhere_is_never_taken_for_a_whole_one() throws Exception {
        for (Path sample : Samples.of(importer.format().id())) {
            byte[] bytes = Samples.bytes(sample);
            int mark = endMark(bytes);
            for (int length = 0; length < bytes.length; length++) {
                ScanInfo scan = scan(Arrays.copyOf(bytes, length));

                boolean whole = scan != null && scan.complete();
                assertThat(whole && length < mark).as("%s cut at %d", sample, length).isFalse();
            }
        }
    }

    @Test
    void damage_anywhere_gives_a_problem_or_a_result() throws Exception {
        Random random = new Random(7);
        for (Path sample : Samples.of(importer.format().id())) {
            byte[] bytes = Samples.bytes(sample);
            for (int i = 0; i < DAMAGES; i++) {
                byte[] damaged = bytes.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }

                Head head = Samples.head(damaged);
                ScanInfo scan = scan(damaged);

                assertSaid(head.shape().looks());
                if (scan != null) {
                    scan.remarks().forEach(ImporterContract::assertSaid);
                }
            }
        }
    }

    @Test
    void rows_are_handed_on_while_the_file_is_read_and_are_not_kept() throws Exception {
        Watcher watcher = new Watcher(rowsAreFacts());
        CountingSink sink = new CountingSink(watcher);

        importer.read(() -> watcher.watch(large(ROWS)), sink);

        Counts counts = sink.counts();
        long rows = rowsAreFacts() ? counts.facts() : counts.total() + counts.feedback();
        assertThat(rows).isGreaterThanOrEqualTo(ROWS);
        assertThat(watcher.furthest).as("bytes read ahead of the rows").isLessThan(1024 * 1024L);
        assertThat(watcher.firstWasKept).isFalse();
    }

    /// Whether a row of a large report is a fact, and no finding.
    protected boolean rowsAreFacts() {
        return false;
    }

    /// Where the mark ends that says a report is whole: a cut before it must show. By default the last character that
    /// is no blank.
    protected int endMark(byte[] sample) {
        int end = sample.length;
        while (end > 0 && sample[end - 1] <= ' ' && sample[end - 1] >= 0) {
            end--;
        }
        return end;
    }

    /// What the report says of itself, or null where it is refused with a problem that can be said.
    private @Nullable ScanInfo scan(byte[] bytes) throws IOException, InterruptedException {
        Collected sink = new Collected();
        try {
            importer.read(() -> new ByteArrayInputStream(bytes), sink);
            return sink.scan();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            assertSaid(problem.what());
            assertSaid(problem.why());
            assertSaid(problem.next());
            return null;
        }
    }

    private static void assertSaid(Message message) {
        for (Messages messages : LANGUAGES) {
            assertThat(messages.text(message)).isNotBlank();
        }
    }

    /// Looks at how far the reading runs ahead of the rows, and whether the first row is still held at the last.
    private static final class Watcher implements ReportSink {
        private final DiscardingSink nowhere = new DiscardingSink();
        private @Nullable GeneratedReport report;
        private @Nullable WeakReference<Object> first;
        private long rows;
        private long furthest;
        private boolean firstWasKept = true;
        private final boolean rowsAreFacts;

        Watcher(boolean rowsAreFacts) {
            this.rowsAreFacts = rowsAreFacts;
        }

        GeneratedReport watch(GeneratedReport opened) {
            report = opened;
            return opened;
        }

        @Override
        public void finding(Finding finding) {
            row(finding);
        }

        @Override
        public void feedback(io.countersign.model.evidence.FeedbackItem item) {
            row(item);
        }

        private void row(Object row) {
            rows++;
            if (first == null) {
                first = new WeakReference<>(row);
            }
            furthest = Math.max(furthest, report == null ? 0 : report.written() - rows * report.rowLength());
            if (rows == ROWS) {
                System.gc();
                firstWasKept = first.get() != null;
            }
        }

        @Override
        public void setAside(io.countersign.model.evidence.SetAside row) {
            nowhere.setAside(row);
        }

        @Override
        public void fact(io.countersign.model.evidence.Fact fact) {
            if (rowsAreFacts) {
                row(fact);
            }
        }

        @Override
        public void page(io.countersign.model.evidence.DocumentPage page) {
            nowhere.page(page);
        }

        @Override
        public void words(String text) {
            nowhere.words(text);
        }

        @Override
        public void scan(ScanInfo info) {
            nowhere.scan(info);
        }
    }
}
