package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final long CEILING = 5_000_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void however_much_is_logged_the_files_stay_below_their_ceiling() throws IOException {
        FileHandler handler = Logs.handler(folder);
        for (int i = 0; i < 20_000; i++) {
            handler.publish(entry("x".repeat(400), null));
        }
        handler.close();

        List<Path> files = files();
        // A file is full only when a line has gone over its end.
        assertThat(files.stream().mapToLong(LogsTest::size).sum()).isBetween(CEILING * 7 / 10, CEILING + 5_000);
        assertThat(files).hasSizeLessThanOrEqualTo(5).extracting(file -> file.getFileName().toString())
                .contains("countersign.0.log");
    }

    @Test
    void what_an_exception_quotes_is_not_in_the_log_and_what_failed_is() throws IOException {
        FileHandler handler = Logs.handler(folder);
        handler.publish(entry(
                "a task failed unexpectedly",
                new IllegalStateException(
                        "bound to: hunter2", new IllegalArgumentException("row of the report: 192.0.2.7"))));
        handler.close();

        String log = Files.readString(folder.resolve("countersign.0.log"));
        assertThat(log)
                .contains("a task failed unexpectedly", "IllegalStateException", "IllegalArgumentException", "LogsTest")
                .doesNotContain("hunter2", "192.0.2.7");
    }

    private static LogRecord entry(String message, @Nullable Throwable thrown) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("io.countersign");
        entry.setThrown(thrown);
        return entry;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
