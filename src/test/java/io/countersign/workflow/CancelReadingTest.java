package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.importer.Content;
import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads files that never end, each in another place of the way, and interrupts.
class CancelReadingTest {
    /// How many bytes of what never ends are read before the interrupt.
    private static final long FAR = 8L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"Results\":[ ",
                "{\"SchemaVersion\":2,\"ArtifactName\":\"",
                "<?xml version=\"1.0\"?><nmaprun start=\"1\"><host> ",
                "# Lynis Report\nreport_version_major=1\nlynis_version=3.0.9\nx=",
                "{\"swagger\":\"2.0\",\"info\":[ "
            })
    void an_interrupt_ends_a_file_without_an_end(String start) throws Exception {
        assertCancelled(Formats.importers(), count -> new Endless(bytes(start), bytes(" "), FAR, count));
    }

    @Test
    void an_interrupt_ends_unpacking_without_an_end() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        packed.writeBytes(deflated(deflater, "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"Results\":[ "));
        deflated(deflater, " ".repeat(1_000_000));
        byte[] blanks = deflated(deflater, " ".repeat(1_000_000));
        deflater.end();

        assertCancelled(Formats.importers(), count -> new Endless(packed.toByteArray(), blanks, 10_000, count));
    }

    @Test
    void an_interrupt_ends_the_second_reading_of_a_file() throws Exception {
        AtomicInteger opened = new AtomicInteger();

        assertCancelled(
                new Importers(List.of(new Twice()), List.of()),
                count -> opened.getAndIncrement() == 0
                        ? InputStreams.of("once")
                        : new Endless(bytes("twice"), bytes("x"), FAR, count));
        assertThat(opened).hasValue(2);
    }

    private static void assertCancelled(Importers importers, Opening opening) throws InterruptedException {
        CountDownLatch far = new CountDownLatch(1);
        AtomicReference<Object> outcome = new AtomicReference<>("did not end");
        SourceFile file = new SourceFile(Path.of("endless"), "endless", new Made(opening, far), List.of(), null);
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                outcome.set(new ReportReader(importers).read(file, null, _ -> new DiscardingSink(), Progress.SILENT));
            } catch (InterruptedException e) {
                outcome.set("cancelled");
            }
        });
        assertThat(far.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        reading.interrupt();

        assertThat(reading.join(PATIENCE)).isTrue();
        assertThat(outcome.get()).isEqualTo("cancelled");
    }

    private static byte[] deflated(Deflater deflater, String text) {
        byte[] out = new byte[2_000_000];
        deflater.setInput(bytes(text));
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        return java.util.Arrays.copyOf(out, length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open(CountDownLatch far);
    }

    private record Made(Opening opening, CountDownLatch far) implements Origin {
        @Override
        public InputStream open() {
            return opening.open(far);
        }

        @Override
        public long size() {
            return 4;
        }

        @Override
        public long modified() {
            return 0;
        }
    }

    private static final class InputStreams {
        private static InputStream of(String text) {
            return new java.io.ByteArrayInputStream(bytes(text));
        }
    }

    /// Begins as told, and repeats something for ever.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] again;
        private final long limit;
        private final CountDownLatch far;
        private long read;

        Endless(byte[] start, byte[] again, long limit, CountDownLatch far) {
            this.start = start;
            this.again = again;
            this.limit = limit;
            this.far = far;
        }

        @Override
        public int read() {
            long at = read++;
            if (read == limit) {
                far.countDown();
            }
            return (at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)]) & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }

    /// Reads each file twice.
    private record Twice() implements Importer {
        @Override
        public Format format() {
            return new Format("twice", EvidenceKind.SCAN, "Twice");
        }

        @Override
        public Optional<Message> recognise(Head head) {
            return Optional.of(Message.of("importer.reading", "twice"));
        }

        @Override
        public void read(Content content, ReportSink sink) throws IOException {
            content.open().readAllBytes();
            InputStream second = content.open();
            while (second.read() >= 0) {
                // Only an interrupt ends this.
            }
        }
    }
}
