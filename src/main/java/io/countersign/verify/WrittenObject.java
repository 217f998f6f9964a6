package io.countersign.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// An object as it is written in a file.
///
/// @param start where it begins
/// @param body where it begins behind its number
/// @param entries of its dictionary, as they are written; empty where it is none
/// @param from where the data of a stream begin; the end of the object where it is none
/// @param to where they end
record WrittenObject(int number, int start, int body, Map<String, String> entries, int from, int to) {
    private static final Set<String> PACKING = Set.of("Length", "Filter");

    /// Of an index, in how many bytes it says where an object is, too.
    private static final Set<String> INDEX_PACKING = Set.of("Length", "Filter", "W");
    private static final int BLOCK = 1 << 16;

    /// More than one stream of any sign-off holds.
    private static final int LARGEST = 256 * 1024 * 1024;

    WrittenObject {
        entries = Map.copyOf(entries);
    }

    boolean isStream() {
        return entries.containsKey("Length");
    }

    /// Whether it says where the other objects are.
    boolean isIndex() {
        return "/XRef".equals(entries.get("Type"));
    }

    /// Whether it holds other objects.
    boolean isBox() {
        return "/ObjStm".equals(entries.get("Type"));
    }

    int count(String name) throws IOException {
        String value = entries.getOrDefault(name, "");
        if (!value.matches("\\d{1,9}")) {
            throw new IOException("no number: " + name);
        }
        return Integer.parseInt(value);
    }

    /// Whether it says the same as an object of another file, however the data of the two are packed.
    ///
    /// @throws IOException if one of them cannot be unpacked
    boolean says(byte[] file, WrittenObject other, byte[] otherFile) throws IOException {
        return number == other.number
                && head(file).equals(other.head(otherFile))
                && (!isStream() || isIndex() || Arrays.equals(data(file), other.data(otherFile)));
    }

    /// What it says before its data, but for how they are packed.
    private String head(byte[] file) throws IOException {
        return isStream()
                ? new PdfSyntax(file, body).without(isIndex() ? INDEX_PACKING : PACKING)
                : new String(file, body, from - body, StandardCharsets.ISO_8859_1);
    }

    /// The data of a stream.
    ///
    /// @throws IOException if they are packed in another way than ours, or something follows them
    byte[] data(byte[] file) throws IOException {
        String filter = entries.get("Filter");
        if (filter == null) {
            return Arrays.copyOfRange(file, from, to);
        }
        if (!filter.equals("/FlateDecode") || entries.containsKey("DecodeParms")) {
            throw new IOException("packed otherwise");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, to - from);
            return inflate(inflater);
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater) throws IOException, DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int length = inflater.inflate(block); length > 0; length = inflater.inflate(block)) {
            out.write(block, 0, length);
            if (out.size() > LARGEST) {
                throw new IOException("too much");
            }
        }
        if (inflater.getRemaining() > 0) {
            throw new IOException("something behind what is packed");
        }
        return out.toByteArray();
    }
}
