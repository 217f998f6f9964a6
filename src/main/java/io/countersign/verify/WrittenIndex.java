package io.countersign.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

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
        Rows rows = rows(objects.getLast());
        for (WrittenObject object : objects) {
            rows.take(object.number(), PLAIN, object.start(), 0);
            if (object.isBox()) {
                unbox(object, rows);
            }
        }
        rows.requireTaken();
    }

    /// The same for objects that say what another file says, whose index holds: what is boxed there is boxed here, and where.
    ///
    /// @throws IOException if the index and what is written differ
    void checkLike(WrittenIndex other) throws IOException {
        Rows rows = rows(objects.getLast());
        for (WrittenObject object : objects) {
            rows.take(object.number(), PLAIN, object.start(), 0);
        }
        rows.requireBoxedAs(other.rows(other.objects.getLast()));
    }

    /// ISO 32000-1, 7.5.7: numbers and places first, then the objects.
    private void unbox(WrittenObject box, Rows rows) throws IOException {
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
            rows.take(number, BOXED, box.number(), i);
        }
        head.skipBlanks();
        body.skipBlanks();
        if (head.at() != first || body.at() != data.length) {
            throw new IOException("something between the objects");
        }
    }

    private Rows rows(WrittenObject index) throws IOException {
        int[] widths = numbers(index.entries().getOrDefault("W", ""));
        int[] ranges = numbers(index.entries().getOrDefault("Index", "[0 " + index.count("Size") + "]"));
        byte[] data = index.data(bytes);
        if (widths.length != COLUMNS || ranges.length % 2 != 0 || Arrays.stream(widths).anyMatch(w -> w > 4)) {
            throw new IOException("another kind of index");
        }
        int width = Arrays.stream(widths).sum();
        if (width == 0 || count(ranges) * width != data.length) {
            throw new IOException("more or less than it says");
        }
        Rows rows = new Rows(data.length / width);
        int at = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            for (int j = 0; j < ranges[i + 1]; j++) {
                int in = at + widths[0];
                int place = in + widths[1];
                rows.add(
                        ranges[i] + j, field(data, at, widths[0]), field(data, in, widths[1]), field(data, place, widths[2]));
                at += width;
            }
        }
        return rows;
    }

    /// How many rows there are in all ranges.
    private static long count(int[] ranges) {
        long count = 0;
        for (int i = 1; i < ranges.length; i += 2) {
            count += ranges[i];
        }
        return count;
    }

    private static int field(byte[] data, int from, int width) {
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

    /// The rows of an index, in the order of their numbers as the standard wants them. Each is taken once.
    private static final class Rows {
        private final int[] numbers;
        private final int[] kinds;
        private final int[] places;
        private final int[] indices;
        private int count;

        Rows(int most) {
            this.numbers = new int[most];
            this.kinds = new int[most];
            this.places = new int[most];
            this.indices = new int[most];
        }

        void add(int number, int kind, int place, int index) throws IOException {
            if (number < 0 || (count > 0 && number <= numbers[count - 1])) {
                throw new IOException("not in order: " + number);
            }
            numbers[count] = number;
            kinds[count] = kind;
            places[count] = place;
            indices[count] = index;
            count++;
        }

        /// @param place the byte that an object begins at, or the number of its box
        /// @param index in the box
        void take(int number, int kind, int place, int index) throws IOException {
            int row = Arrays.binarySearch(numbers, number);
            if (row < 0 || kinds[row] != kind || places[row] != place || indices[row] != index) {
                throw new IOException("twice, or not where the index says: " + number);
            }
            kinds[row] = FREE;
        }

        /// Whether all that was not taken is in a box, and in the one that another index says.
        void requireBoxedAs(Rows other) throws IOException {
            if (!Arrays.equals(numbers, other.numbers)) {
                throw new IOException("other objects");
            }
            for (int row = 0; row < numbers.length; row++) {
                boolean boxed = other.kinds[row] == BOXED;
                boolean same = boxed
                        ? kinds[row] == BOXED && places[row] == other.places[row] && indices[row] == other.indices[row]
                        : kinds[row] == FREE;
                if (!same) {
                    throw new IOException("in another box: " + numbers[row]);
                }
            }
        }

        void requireTaken() throws IOException {
            for (int row = 0; row < numbers.length; row++) {
                if (kinds[row] != FREE) {
                    throw new IOException("not written: " + numbers[row]);
                }
            }
        }
    }
}
