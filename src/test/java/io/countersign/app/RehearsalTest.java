package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void what_each_start_would_unpack_lies_ready() throws IOException {
        Rehearsal.unpack(folder);

        assertThat(folder).isDirectoryContaining("regex:.*Regular.ttf").isDirectoryContaining("regex:.*Bold.ttf");
        assertThat(folder).isDirectoryContaining("regex:.*sqlitejdbc.*");
    }

    @Test
    void the_launcher_names_the_folder_by_the_properties_that_are_read() throws IOException {
        assertThat(Files.readString(Path.of("countersign")))
                .contains("-D" + Theme.UNPACKED + "=\"$unpacked\"")
                .contains("-Dorg.sqlite.lib.path=\"$unpacked\"");
    }
}
