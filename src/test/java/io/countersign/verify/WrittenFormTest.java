package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A file of one object and its index, and what an index must not say of it.
class WrittenFormTest {
    private static final int OBJECT = 15;
    private static final int INDEX = OBJECT + "1 0 obj\n7\nendobj\n".length();
    private static final byte[] FREE = {0, 0, 0, 0};
    private static final byte[] ONE = {1, 0, OBJECT, 0};
    private static final byte[] TWO = {1, 0, (byte) INDEX, 0};

    @Test
    void an_index_that_names_what_is_there() {
        assertThat(isOurs("0 3", "1 2 1", FREE, ONE, TWO)).isTrue();
        assertThat(isOurs("1 2", "1 2 1", ONE, TWO)).isTrue();
    }

    @Test
    void an_object_that_is_not_named() {
        assertThat(isOurs("2 1", "1 2 1", TWO)).isFalse();
        assertThat(isOurs("1 2", "1 2 1", FREE, TWO)).isFalse();
    }

    @Test
    void an_object_that_is_not_written() {
        assertThat(isOurs("1 3", "1 2 1", ONE, TWO, TWO)).isFalse();
        assertThat(isOurs("1 2", "1 2 1", TWO, TWO)).isFalse();
    }

    @Test
    void an_object_named_twice_or_out_of_order() {
        assertThat(isOurs("1 2 2 1", "1 2 1", ONE, TWO, FREE)).isFalse();
        assertThat(isOurs("2 1 1 1", "1 2 1", TWO, ONE)).isFalse();
    }

    @Test
    void more_or_fewer_rows_than_the_index_says() {
        assertThat(isOurs("1 3", "1 2 1", ONE, TWO)).isFalse();
        assertThat(isOurs("1 2", "1 2 1", ONE, TWO, FREE)).isFalse();
        assertThat(isOurs("1 2147483647", "1 2 1", ONE, TWO)).isFalse();
        assertThat(isOurs("1 2147483647", "0 0 0")).isFalse();
    }

    private static boolean isOurs(String ranges, String widths, byte[]... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n7\nendobj\n");
        write(
                out,
                "2 0 obj\n<</Type/XRef/Index[" + ranges + "]/W[" + widths + "]/Length " + 4 * rows.length
                        + "/Size 3>>stream\n");
        for (byte[] row : rows) {
            out.writeBytes(row);
        }
        write(out, "\nendstream\nendobj\nstartxref\n" + INDEX + "\n%%EOF\n");
        return WrittenForm.of(out.toByteArray()).isPresent();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
