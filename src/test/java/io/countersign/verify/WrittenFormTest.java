package io.countersign.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// A file of one object and its index, what an index must not say of it, and which other file says the same.
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

    @Test
    void packed_or_not_it_says_the_same() throws IOException {
        WrittenForm packed = one("/Filter/FlateDecode/Length 13/Type/Text", packed("words"), "1 2 1");
        WrittenForm plain = one("/Length 5/Type/Text", "words".getBytes(StandardCharsets.ISO_8859_1), "1 3 0");

        assertThat(packed.says(plain)).isTrue();
        assertThat(plain.says(plain)).isTrue();
    }

    @Test
    void what_another_file_does_not_say() throws IOException {
        WrittenForm plain = one("/Length 5/Type/Text", "words".getBytes(StandardCharsets.ISO_8859_1), "1 3 0");

        assertThat(one("/Filter/FlateDecode/Length 13/Type/Text", packed("Words"), "1 2 1").says(plain)).isFalse();
        assertThat(one("/Filter/FlateDecode/Length 13/Type/Texts", packed("words"), "1 2 1").says(plain)).isFalse();
        assertThat(one("/Filter/FlateDecode/Length 13/More 1/Type/Text", packed("words"), "1 2 1").says(plain)).isFalse();
        assertThat(one("/Filter/FlateDecode/Length 13/A(/Length 5)/Type/Text", packed("words"), "1 2 1").says(plain))
                .isFalse();
    }

    @Test
    void an_index_like_that_of_what_says_the_same() {
        WrittenForm ours = boxed(new byte[] {2, 0, 1, 0});

        assertThat(ours.isIndexed()).isTrue();
        assertThat(boxed(new byte[] {2, 0, 1, 0}).isIndexedLike(ours)).isTrue();
        assertThat(boxed(new byte[] {2, 0, 1, 1}).isIndexedLike(ours)).isFalse();
        assertThat(boxed(new byte[] {2, 0, 2, 0}).isIndexedLike(ours)).isFalse();
        assertThat(boxed(new byte[] {1, 0, 15, 0}).isIndexedLike(ours)).isFalse();
        assertThat(boxed(new byte[] {0, 0, 1, 0}).isIndexedLike(ours)).isFalse();
    }

    /// A file of a box with object 5 in it.
    ///
    /// @param row what the index says of object 5
    private static WrittenForm boxed(byte[] row) {
        String box = "1 0 obj\n<</Type/ObjStm/N 1/First 4/Length 6>>stream\n5 0 77\nendstream\nendobj\n";
        int index = OBJECT + box.length();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n%âãÏÓ\n" + box);
        write(out, "2 0 obj\n<</Type/XRef/Index[1 2 5 1]/W[1 2 1]/Length 12/Size 6>>stream\n");
        out.writeBytes(ONE);
        out.writeBytes(new byte[] {1, 0, (byte) index, 0});
        out.writeBytes(row);
        write(out, "\nendstream\nendobj\nstartxref\n" + index + "\n%%EOF\n");
        return WrittenForm.of(out.toByteArray()).orElseThrow();
    }

    @Test
    void packed_otherwise_it_says_nothing() {
        String encoded = "/Filter/ASCIIHexDecode/Length 10/Type/Text";
        String sure = "/Filter/FlateDecode/Length 15/Type/Text";
        byte[] more = Arrays.copyOf(packed("words"), 15);

        assertThatIOException().isThrownBy(() -> one(encoded, "776f726473".getBytes(StandardCharsets.ISO_8859_1), "1 2 1")
                .says(one(encoded, "776f726473".getBytes(StandardCharsets.ISO_8859_1), "1 2 1")));
        assertThatIOException().isThrownBy(() -> one(sure, more, "1 2 1").says(one(sure, more, "1 2 1")));
    }

    /// A file of one stream and its index.
    private static WrittenForm one(String entries, byte[] data, String widths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<" + entries + ">>stream\n");
        out.writeBytes(data);
        write(out, "\nendstream\nendobj\n");
        int index = out.size();
        write(out, "2 0 obj\n<</Type/XRef/W[" + widths + "]/Length 0/Size 3>>stream\n\nendstream\nendobj\n");
        write(out, "startxref\n" + index + "\n%%EOF\n");
        return WrittenForm.of(out.toByteArray()).orElseThrow();
    }

    private static byte[] packed(String text) {
        Deflater deflater = new Deflater();
        deflater.setInput(text.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] packed = new byte[13];
        assertThat(deflater.deflate(packed)).isEqualTo(packed.length);
        deflater.end();
        return packed;
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
        return WrittenForm.of(out.toByteArray()).filter(WrittenForm::isIndexed).isPresent();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
