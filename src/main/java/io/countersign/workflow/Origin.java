package io.countersign.workflow;

import io.countersign.parse.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a file's bytes come from; may be opened any number of times.
interface Origin {
    /// The bytes from the first one on, as they were handed in.
    InputStream open() throws IOException;

    /// In bytes.
    long size() throws IOException;

    /// When the bytes were changed last, in milliseconds since 1970.
    long modified() throws IOException;

    /// A file of the computer's.
    record OnDisk(Path path) implements Origin {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public long modified() throws IOException {
            return Files.getLastModifiedTime(path).toMillis();
        }
    }

    /// A file in an archive that stays open.
    ///
    /// @param path of the file that was handed in, in which the archive is
    record InArchive(Path path, Archive.Entry entry) implements Origin {
        @Override
        public InputStream open() throws IOException {
            return entry.open();
        }

        @Override
        public long size() {
            return entry.size();
        }

        @Override
        public long modified() throws IOException {
            return Files.getLastModifiedTime(path).toMillis();
        }
    }
}
