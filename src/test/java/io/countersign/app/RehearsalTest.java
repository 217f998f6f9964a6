package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void what_each_start_would_unpack_lies_ready() throws IOException {
        Rehearsal.unpack(folder);

        assertThat(folder.resolve("Regular.ttf")).isRegularFile();
        assertThat(folder.resolve("Bold.ttf")).isRegularFile();
        assertThat(Files.size(folder.resolve(LibraryLoaderUtil.getNativeLibName()))).isGreaterThan(100_000);
    }

    @Test
    void the_launcher_names_the_folder_by_the_properties_that_are_read() throws IOException {
        assertThat(Files.readString(Path.of("countersign")))
                .contains("-D" + Theme.UNPACKED + "=\"$unpacked\"")
                .contains("-Dorg.sqlite.lib.path=\"$unpacked\"");
    }
}
