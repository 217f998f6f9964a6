package io.countersign.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_remembered_is_there_the_next_day() {
        Path file = folder.resolve("window.json");
        WindowMemory memory = new WindowMemory(file);
        memory.place(new Placement(10, 20, 1280, 800, true));
        memory.pane("evidence", 42);
        for (long release = 1; release <= 12; release++) {
            memory.opened(release);
        }
        memory.opened(5);
        memory.verified(folder.resolve("a.pdf"));
        memory.verified(folder.resolve("b.pdf"));
        memory.verified(folder.resolve("a.pdf"));
        memory.version("Countersign 0.1.0");

        WindowMemory again = new WindowMemory(file);

        assertThat(again.placement()).isEqualTo(new Placement(10, 20, 1280, 800, true));
        assertThat(again.pane("evidence")).isEqualTo(42);
        assertThat(again.pane("findings")).isZero();
        assertThat(again.recent()).containsExactly(5L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 4L, 3L);
        assertThat(again.verified()).containsExactly(folder.resolve("a.pdf"), folder.resolve("b.pdf"));
        assertThat(again.version()).isEqualTo("Countersign 0.1.0");
    }

    @Test
    void a_broken_file_is_kept_aside_and_forgotten() throws IOException {
        Path file = Files.writeString(folder.resolve("window.json"), "{\"x\": 1");

        assertThat(new WindowMemory(file).placement().isKnown()).isFalse();
        assertThat(folder.resolve("window.json.broken")).exists();
    }
}
