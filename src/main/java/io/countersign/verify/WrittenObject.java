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
    private static final int BLOCK = 1 << 14;

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

    /// Whether it says the same as an object of another file in which nothing is packed.
    ///
    /// @throws IOException if one of them cannot be read
    boolean says(byte[] file, WrittenObject plain, byte[] plainFile) throws IOException {
        return number == plain.number
                && head(file).equals(plain.head(plainFile))
                && (!isStream() || isIndex() || holds(file, plain, plainFile));
    }

    /// Whether the data are those of an object in which they are not packed. They are unpacked no further than they are the same.
    private boolean holds(byte[] file, WrittenObject plain, byte[] plainFile) throws IOException {
        if (plain.isPacked()) {
            throw new IOException("packed");
        }
        if (!isPacked()) {
            return Arrays.equals(file, from, to, plainFile, plain.from, plain.to);
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, to - from);
            byte[] block = new byte[BLOCK];
            int at = plain.from;
            for (int length = inflater.inflate(block); length > 0; length = inflater.inflate(block)) {
                if (length > plain.to - at || !Arrays.equals(block, 0, length, plainFile, at, at + length)) {
                    return false;
                }
                at += length;
            }
            requireEnd(inflater);
            return at == plain.to;
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
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
        if (!isPacked()) {
            return Arrays.copyOfRange(file, from, to);
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
        requireEnd(inflater);
        return out.toByteArray();
    }

    private static void requireEnd(Inflater inflater) throws IOException {
        if (inflater.getRemaining() > 0) {
            throw new IOException("something behind what is packed");
        }
    }

    /// @throws IOException if the data are packed in another way than ours
    private boolean isPacked() throws IOException {
        String filter = entries.get("Filter");
        if (filter != null && (!filter.equals("/FlateDecode") || entries.containsKey("DecodeParms"))) {
            throw new IOException("packed otherwise");
        }
        return filter != null;
    }
}
