package io.countersign.importer;

import io.countersign.parse.TextEncoding;
import java.util.List;

/// The first 64 KiB of a file, by which its format is recognised. May end anywhere, in the middle of a word or of a
/// character. Immutable.
public final class Head {
    /// How many bytes decide.
    public static final int SIZE = 64 * 1024;

    private final String name;
    private final String text;
    private final Shape shape;

    /// @param name the file's name; no report format may look at it
    /// @param bytes the first bytes of the unpacked file, at most [#SIZE]
    public Head(String name, byte[] bytes) {
        this.name = name;
        this.text = TextEncoding.detect(bytes).decode(bytes);
        this.shape = Shapes.of(bytes, text);
    }

    /// The beginning of an archive of which the whole list of files is known.
    ///
    /// @param entries the names in it
    public Head(String name, List<String> entries) {
        this.name = name;
        this.text = "PK";
        this.shape = Shapes.ofArchive(entries);
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
