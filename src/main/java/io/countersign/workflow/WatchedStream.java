package io.countersign.workflow;

import io.countersign.model.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file's bytes on their way to a parser: hashed, copied, reported as progress, and stopped by an interrupt.
final class WatchedStream extends InputStream {
    private static final int BUFFER = 64 * 1024;
    private static final long STEP = 1024 * 1024;

    private final InputStream in;
    private final Message what;
    private final long total;
    private final Progress progress;
    private final MessageDigest digest = sha256Digest();
    private OutputStream copy;
    private long size;

    WatchedStream(InputStream in, OutputStream copy, Message what, long total, Progress progress) {
        this.in = in;
        this.copy = copy;
        this.what = what;
        this.total = total;
        this.progress = progress;
    }

    /// The hash of a file whose rows nobody wants.
    static String sha256(SourceFile file, long size, Progress progress) throws IOException {
        Message what = Message.of("importer.reading", file.name());
        try (InputStream in = file.origin().open();
                WatchedStream stream = new WatchedStream(in, OutputStream.nullOutputStream(), what, size, progress)) {
            stream.drain();
            return stream.sha256();
        }
    }

    /// @throws InterruptedIOException if the thread was interrupted; the interrupt stays set
    /// @throws UncheckedIOException if the copy could not be written
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            write(bytes, offset, read);
            long before = size;
            size += read;
            if (before / STEP != size / STEP) {
                progress.report(what, size, total);
            }
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// Reads what a parser left, so that hash and copy are of the whole file.
    void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (read(buffer, 0, BUFFER) >= 0) {
            // Watching is all there is to do.
        }
        progress.report(what, size, total);
    }

    void stopCopying() {
        copy = OutputStream.nullOutputStream();
    }

    long size() {
        return size;
    }

    /// The hash of what was read; to be asked once.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void write(byte[] bytes, int offset, int length) {
        try {
            copy.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
