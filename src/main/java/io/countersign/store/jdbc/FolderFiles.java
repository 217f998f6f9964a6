package io.countersign.store.jdbc;

import io.countersign.store.Files;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Keeps files in a folder: `files/ab/abcdef…`, named by the SHA-256 of their bytes. A file on its way in lies in
/// `files/incoming`; what a killed program left there is thrown away at a start a day later, for until then it may be
/// another program's. Thread-safe.
final class FolderFiles implements Files {
    /// The folder within the data folder.
    static final String NAME = "files";

    private final Path folder;
    private final Path incoming;

    private FolderFiles(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /// The files of a folder that is looked at only.
    static FolderFiles at(Path folder) {
        return new FolderFiles(folder);
    }

    static FolderFiles open(Path folder) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        java.nio.file.Files.createDirectories(files.incoming);
        files.sweep(Instant.now().minus(Duration.ofDays(1)));
        return files;
    }

    private void sweep(Instant limit) throws IOException {
        try (DirectoryStream<Path> left = java.nio.file.Files.newDirectoryStream(incoming)) {
            for (Path file : left) {
                if (java.nio.file.Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    java.nio.file.Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public Incoming receive() throws IOException {
        Path temporary = java.nio.file.Files.createTempFile(incoming, "", ".part");
        return new Arriving(temporary, java.nio.file.Files.newOutputStream(temporary));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return java.nio.file.Files.newInputStream(shelf(sha256).resolve(sha256));
    }

    /// The folder that the file of this hash lies in.
    private Path shelf(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2));
    }

    private final class Arriving implements Incoming {
        private final Path temporary;
        private final OutputStream stream;

        Arriving(Path temporary, OutputStream stream) {
            this.temporary = temporary;
            this.stream = stream;
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void keep(String sha256) throws IOException {
            stream.close();
            Path shelf = shelf(sha256);
            java.nio.file.Files.createDirectories(shelf);
            Durable.forceFolder(folder);
            Durable.publish(temporary, shelf, sha256);
        }

        @Override
        public void close() throws IOException {
            stream.close();
            java.nio.file.Files.deleteIfExists(temporary);
        }
    }
}
