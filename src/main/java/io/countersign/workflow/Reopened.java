package io.countersign.workflow;

import io.countersign.importer.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that is watched while it is read the first time, and just read when it is opened again: the same bytes, and
/// an interrupt ends either reading.
final class Reopened implements Content, AutoCloseable {
    private final SourceFile file;
    private @Nullable InputStream first;
    private final List<InputStream> opened = new ArrayList<>();

    /// @param first the file's unpacked and blackened bytes, from the first one on; closed by whoever made it
    Reopened(SourceFile file, InputStream first) {
        this.file = file;
        this.first = first;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream once = first;
        if (once != null) {
            first = null;
            return once;
        }
        InputStream again = FileBytes.again(file);
        opened.add(again);
        return again;
    }

    @Override
    public void close() throws IOException {
        for (InputStream stream : opened) {
            stream.close();
        }
    }
}
