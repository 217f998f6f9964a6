package io.countersign.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The index of a revision (ISO 32000-1, 7.5.8), held against what is written: each object once, where the index says,
/// and none that it does not name.
final class WrittenIndex {
    private static final int FREE = 0;
    private static final int PLAIN = 1;
    private static final int BOXED = 2;
    private static final int COLUMNS = 3;

    private final byte[] bytes;
    private final List<WrittenObject> objects;

    /// @param objects of one revision, the index last
    WrittenIndex(byte[] bytes, List<WrittenObject> objects) {
        this.bytes = bytes;
        this.objects = objects;
    }

    /// @throws IOException if the index and what is written differ
    void check() throws IOException {
        Map<Integer, Place> written = new HashMap<>();
        for (WrittenObject object : objects) {
            put(written, object.number(), new Place(PLAIN, object.start(), 0));
            if (object.isBox()) {
                unbox(object, written);
            }
        }
        Map<Integer, Place> named = named(objects.getLast());
        named.values().removeIf(place -> place.kind() == FREE);
        if (!named.equals(written)) {
            throw new IOException("the index names something else");
        }
    }

    private static void put(Map<Integer, Place> to, int number, Place place) throws IOException {
        if (to.put(number, place) != null) {
            throw new IOException("twice: " + number);
        }
    }

    /// ISO 32000-1, 7.5.7: numbers and places first, then the objects.
    private void unbox(WrittenObject box, Map<Integer, Place> written) throws IOException {
        byte[] data = box.data(bytes);
        int first = box.count("First");
        int count = box.count("N");
        PdfSyntax head = new PdfSyntax(data, 0);
        PdfSyntax body = new PdfSyntax(data, Math.min(first, data.length));
        for (int i = 0; i < count; i++) {
            head.skipBlanks();
            int number = head.number();
            head.skipBlanks();
            int place = head.number();
            body.skipBlanks();
            if (place != body.at() - first) {
                throw new IOException("not one after another");
            }
            body.value();
            put(written, number, new Place(BOXED, box.number(), i));
        }
        head.skipBlanks();
        body.skipBlanks();
        if (head.at() != first || body.at() != data.length) {
            throw new IOException("something between the objects");
        }
    }

    private Map<Integer, Place> named(WrittenObject index) throws IOException {
        int[] widths = numbers(index.entries().getOrDefault("W", ""));
        int[] ranges = numbers(index.entries().getOrDefault("Index", "[0 " + index.count("Size") + "]"));
        byte[] data = index.data(bytes);
        if (widths.length != COLUMNS || ranges.length % 2 != 0 || Arrays.stream(widths).anyMatch(w -> w > 4)) {
            throw new IOException("another kind of index");
        }
        Map<Integer, Place> named = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        int at = 0;
        for (int i = 0; i + 1 < ranges.length; i += 2) {
            for (int number = ranges[i]; number < ranges[i] + ranges[i + 1]; number++) {
                int[] row = new int[COLUMNS];
                for (int column = 0; column < COLUMNS; column++) {
                    row[column] = field(data, at, widths[column]);
                    at += widths[column];
                }
                if (!seen.add(number)) {
                    throw new IOException("twice: " + number);
                }
                named.put(number, new Place(row[0], row[1], row[2]));
            }
        }
        if (at != data.length) {
            throw new IOException("more than it says");
        }
        return named;
    }

    private static int field(byte[] data, int from, int width) throws IOException {
        if (from + width > data.length) {
            throw new IOException("less than it says");
        }
        int value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << Byte.SIZE) | (data[from + i] & 0xFF);
        }
        return value;
    }

    private static int[] numbers(String array) throws IOException {
        if (!array.matches("\\[[\\d\\s]+\\]")) {
            throw new IOException("no numbers");
        }
        try {
            return Arrays.stream(array.substring(1, array.length() - 1).strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    /// Where an object is.
    ///
    /// @param in the byte that it begins at, or the number of its box
    /// @param index in the box
    private record Place(int kind, int in, int index) {}
}
