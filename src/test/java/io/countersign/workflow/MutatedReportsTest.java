package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.countersign.app.Formats;
import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Importers;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.Problem;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads every sample of every format after something was done to it. Each time there is a result in words: no exception
/// comes through and nothing hangs.
class MutatedReportsTest {
    private static final Duration HANGS = Duration.ofSeconds(5);
    private static final Messages MESSAGES = new Messages(Language.ENGLISH);

    private final Importers importers = Formats.importers();

    @Test
    void a_few_thousand_mutations_give_a_result_in_words() {
        mutate(3_000, 20_261_103);
    }

    /// To be run with the heap that a reviewer's computer gives: `-Dtest.jvm.arguments=-Xmx256m`.
    @Test
    @Tag("bench")
    void a_hundred_thousand_mutations_give_a_result_in_words() {
        mutate(100_000, 7);
    }

    private void mutate(int count, long seed) {
        List<Path> samples = Samples.all();
        List<byte[]> bytes = samples.stream().map(Samples::bytes).toList();
        for (int i = 0; i < count; i++) {
            int sample = i % samples.size();
            byte[] mutated = new Mutation(new Random(seed + i), bytes.get(sample)).bytes();
            String name = samples.get(sample).getFileName() + ", seed " + (seed + i);
            Inspection inspection = assertTimeoutPreemptively(HANGS, () -> read(name, mutated), name);

            assertSaid(inspection, name);
        }
    }

    private Inspection read(String name, byte[] bytes) throws InterruptedException {
        SourceFile file = new SourceFile(Path.of("mutated"), "mutated", new InMemory(bytes), List.of(), null);
        try {
            return new ReportReader(importers).read(file, null, _ -> new DiscardingSink(), Progress.SILENT);
        } catch (RuntimeException | StackOverflowError e) {
            return fail(name, e);
        }
    }

    private static void assertSaid(Inspection inspection, String name) {
        Problem problem = inspection.problem();
        if (problem != null) {
            assertThat(MESSAGES.text(problem.what())).as(name).isNotBlank();
            assertThat(MESSAGES.text(problem.why())).as(name).isNotBlank();
        }
        ScanInfo scan = inspection.scan();
        if (scan != null) {
            scan.remarks().forEach(remark -> assertThat(MESSAGES.text(remark)).as(name).isNotBlank());
        }
    }

    private static final class InMemory implements Origin {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public long modified() {
            return 0;
        }
    }
}
