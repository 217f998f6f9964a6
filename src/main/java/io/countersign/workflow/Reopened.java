package io.countersign.workflow;

import io.countersign.importer.Content;
import io.countersign.parse.Packed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that is watched while it is read the first time, and just read when it is opened again.
final class Reopened implements Content, AutoCloseable {
    private final Path path;
    private @Nullable InputStream first;
    private final List<InputStream> opened = new ArrayList<>();

    /// @param first the file's unpacked bytes, from the first one on; closed by whoever made it
    Reopened(Path path, InputStream first) {
        this.path = path;
        this.first = first;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream once = first;
        if (once != null) {
            first = null;
            return once;
        }
        InputStream file = new BufferedInputStream(Files.newInputStream(path));
        opened.add(file);
        return Packed.unpack(file);
    }

    @Override
    public void close() throws IOException {
        for (InputStream stream : opened) {
            stream.close();
        }
    }
}
