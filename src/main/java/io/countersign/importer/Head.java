package io.countersign.importer;

import io.countersign.parse.TextEncoding;

/// The first 64 KiB of a file, by which its format is recognised. May end anywhere, in the middle of a word or of a
/// character. Immutable.
public final class Head {
    /// How many bytes decide.
    public static final int SIZE = 64 * 1024;

    private final String name;
    private final byte[] bytes;
    private final String text;
    private final Shape shape;

    /// @param name the file's name; no report format may look at it
    /// @param bytes the first bytes of the unpacked file, at most [#SIZE]
    public Head(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        this.text = TextEncoding.detect(this.bytes).decode(this.bytes);
        this.shape = Shapes.of(this.bytes, text);
    }

    /// The file's name. For formats that content alone cannot tell, such as a page of documentation: these are asked
    /// last. Names lie, so a report is never recognised by it.
    public String name() {
        return name;
    }

    /// Whether the file has nothing in it but blanks.
    public boolean isBlank() {
        return text.isBlank();
    }

    /// What the bytes are, taken as text: without byte-order mark; what is no character is U+FFFD.
    public String text() {
        return text;
    }

    /// What the file is made of.
    public Shape shape() {
        return shape;
    }
}
