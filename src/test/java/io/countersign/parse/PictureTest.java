package io.countersign.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Picture.Area;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final String SECRET = "taken at 192.0.2.7 by Lin Mei";

    @Test
    void what_is_blackened_is_gone_from_the_file_and_nothing_else_is() {
        Picture picture = Picture.of(coloured());

        Picture kept = Picture.read(picture.with(List.of(new Area(10, 5, 20, 8, true))).png());

        for (int y = 0; y < kept.height(); y++) {
            for (int x = 0; x < kept.width(); x++) {
                boolean inside = x >= 10 && x < 30 && y >= 5 && y < 13;
                assertThat(kept.image().getRGB(x, y) & 0xFFFFFF)
                        .isEqualTo(inside ? 0 : picture.image().getRGB(x, y) & 0xFFFFFF);
            }
        }
    }

    @Test
    void what_a_file_says_of_itself_is_in_nothing_that_is_written() throws IOException {
        byte[] file = withText(png(coloured()));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(SECRET);

        byte[] kept = Picture.read(file).png();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET).doesNotContain("tEXt");
    }

    @Test
    void the_same_pixels_are_the_same_picture_whatever_file_they_come_in() throws IOException {
        Picture one = Picture.read(png(coloured()));

        assertThat(Picture.read(withText(png(coloured()))).sha256()).isEqualTo(one.sha256());
        assertThat(one.with(List.of(new Area(0, 0, 1, 1, true))).sha256()).isNotEqualTo(one.sha256());
        assertThat(Picture.of(new BufferedImage(2, 8, BufferedImage.TYPE_INT_RGB)).sha256())
                .isNotEqualTo(Picture.of(new BufferedImage(8, 2, BufferedImage.TYPE_INT_RGB)).sha256());
    }

    @Test
    void a_frame_lies_upon_what_is_blackened() {
        Picture kept = Picture.of(coloured())
                .with(List.of(new Area(4, 4, 20, 10, false), new Area(0, 0, 40, 20, true)));

        assertThat(kept.image().getRGB(4, 8) & 0xFFFFFF).isEqualTo(0xCF222E);
    }

    @Test
    void what_is_no_picture_is_told_and_so_is_one_that_claims_to_be_huge() throws IOException {
        byte[] huge = png(coloured());
        // Width and height stand at fixed places, and are checked before anything is unpacked.
        ByteBuffer.wrap(huge).putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        ByteBuffer.wrap(huge).putInt(29, (int) sum.getValue());

        assertThatThrownBy(() -> Picture.read(new byte[] {1, 2, 3}))
                .isInstanceOfSatisfying(ProblemException.class, e ->
                        assertThat(e.problem().code()).isEqualTo(ProblemCode.PICTURE_UNREADABLE));
        assertThatThrownBy(() -> Picture.read(huge))
                .isInstanceOfSatisfying(ProblemException.class, e ->
                        assertThat(e.problem().code()).isEqualTo(ProblemCode.PICTURE_TOO_LARGE));
    }

    static BufferedImage coloured() {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, 0x202020 + x * 0x030000 + y * 0x000500);
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// Puts a text chunk behind the header.
    private static byte[] withText(byte[] png) {
        byte[] body = ("tEXtComment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(body);
        int header = 33;
        return ByteBuffer.allocate(png.length + body.length + 8)
                .put(png, 0, header)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) sum.getValue())
                .put(png, header, png.length - header)
                .array();
    }
}
