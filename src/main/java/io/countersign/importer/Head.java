package io.countersign.importer;

/// The first 64 KiB of a file, by which its format is recognised.
public final class Head {
    /// How many bytes decide.
    public static final int SIZE = 64 * 1024;

    private final byte[] bytes;

    public Head(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// Whether the file has no byte at all.
    public boolean isEmpty() {
        return bytes.length == 0;
    }
}
