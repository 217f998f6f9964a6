package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstWindowTest {
    private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_second_start_hands_its_files_to_the_first() throws Exception {
        Path report = Files.createFile(folder.resolve("报告.json"));
        try (AutoCloseable _ = FirstWindow.listen(folder, taken::add)) {
            assertThat(FirstWindow.take(folder, List.of(report, folder.resolve("gone.json")))).isTrue();
            assertThat(taken.poll(10, TimeUnit.SECONDS)).containsExactly(report.toAbsolutePath());
            assertThat(FirstWindow.take(folder, List.of())).isTrue();
            assertThat(taken.poll(10, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(FirstWindow.take(folder, List.of(report))).isFalse();
    }

    @Test
    void what_a_killed_window_left_behind_is_in_nobodys_way() throws Exception {
        Files.createFile(folder.resolve("window.socket"));

        assertThat(FirstWindow.take(folder, List.of())).isFalse();
        try (AutoCloseable _ = FirstWindow.listen(folder, taken::add)) {
            assertThat(FirstWindow.take(folder, List.of())).isTrue();
        }
    }

    @Test
    void files_are_told_apart_from_commands() throws Exception {
        Path report = Files.createFile(folder.resolve("trivy.json"));

        assertThat(OpenedFiles.of(report.toString())).containsExactly(report.toAbsolutePath());
        assertThat(OpenedFiles.of("verify", report.toString())).isEmpty();
        assertThat(OpenedFiles.of("--help")).isEmpty();
        assertThat(OpenedFiles.of("src")).isEmpty();
        assertThat(OpenedFiles.of()).isEmpty();
    }
}
