package io.countersign.typography;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.colors.DeviceRgb;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    private static final Style STYLE = new Style(10, 14, false, new DeviceRgb(0, 0, 0));
    private static final Typesetter SETTER = new Typesetter(new Typefaces());

    @Test
    void lines_end_between_words() {
        List<String> lines = set("one two three four", width("three four"));

        assertThat(lines).containsExactly("one two ", "three four");
    }

    @Test
    void a_word_that_fits_a_line_is_not_torn() {
        List<String> lines = set("see linux-image-6.8.0-88-generic", width("linux-image-6.8.0-88-generic"));

        assertThat(lines).containsExactly("see ", "linux-image-6.8.0-88-generic");
    }

    @Test
    void an_address_is_torn_behind_its_signs() {
        List<String> lines = set("/subscriptions/resourceGroups/images", width("resourceGroups/images"));

        assertThat(lines).containsExactly("/subscriptions/", "resourceGroups/images");
    }

    @Test
    void a_name_is_torn_before_a_capital_where_it_has_no_signs() {
        List<String> lines = set("clientAliveInterval", width("clientAliveInt"));

        assertThat(lines).containsExactly("clientAlive", "Interval");
    }

    @Test
    void what_has_no_seam_is_torn_at_the_edge_and_nothing_is_lost() {
        String hash = "9f2e6d33a3717ee826353a404ba4618d1aeeb687";

        List<String> lines = set(hash, width("9f2e6d33a3"));

        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join("", lines)).isEqualTo(hash);
    }

    @Test
    void what_is_to_stay_whole_stays_whole() {
        List<Line> lines = SETTER.set(
                List.of(Inline.words("due ", STYLE), Inline.whole("2026-12-23 08:40 UTC", STYLE)),
                width("2026-12-23 08:40 UTC") + 1);

        assertThat(texts(lines)).containsExactly("due ", "2026-12-23 08:40 UTC");
    }

    @Test
    void chinese_breaks_anywhere_but_before_closing_and_behind_opening_signs() {
        List<String> lines = set("警告：切勿使用弱密码。（重要）", width("警告：切勿使用弱密码"));

        assertThat(lines).noneMatch(line -> line.startsWith("。") || line.startsWith("）") || line.endsWith("（"));
        assertThat(String.join("", lines)).isEqualTo("警告：切勿使用弱密码。（重要）");
    }

    @Test
    void a_pair_of_surrogates_and_a_combined_letter_are_never_torn() {
        List<String> lines = set("𠮷".repeat(9) + "e\u0301".repeat(9), width("𠮷𠮷"));

        assertThat(lines).noneMatch(line -> line.startsWith("\u0301") || Character.isLowSurrogate(line.charAt(0)));
    }

    @Test
    void each_sign_has_a_face_that_has_it() {
        List<Line.Piece> pieces =
                SETTER.set(List.of(Inline.words("Dvořák 林", STYLE)), 500).getFirst().pieces();

        assertThat(pieces)
                .extracting(piece -> ((Line.Run) piece).face())
                .containsExactly(Face.LATIN, Face.HAN);
    }

    @Test
    void quotes_are_those_of_the_script_around_them() {
        assertThat(faces("“警告”")).containsExactly(Face.HAN);
        assertThat(faces("“warning”")).containsExactly(Face.LATIN);
    }

    @Test
    void invisible_and_unknown_signs_are_printed_by_their_number() {
        assertThat(set("a\u202Eb\u0007c😀", 500)).containsExactly("aU+202EbU+0007cU+1F600");
    }

    @Test
    void a_new_line_in_the_text_ends_the_line() {
        assertThat(set("one\r\ntwo\nthree", 500)).extracting(String::strip).containsExactly("one", "two", "three");
    }

    @Test
    void nothing_makes_one_empty_line() {
        assertThat(SETTER.set(List.of(), 100)).hasSize(1);
    }

    private static List<Face> faces(String text) {
        return SETTER.set(List.of(Inline.words(text, STYLE)), 500).getFirst().pieces().stream()
                .map(piece -> ((Line.Run) piece).face())
                .toList();
    }

    private static float width(String text) {
        return SETTER.width(text, STYLE) + 0.01f;
    }

    private static List<String> set(String text, float width) {
        return texts(SETTER.set(List.of(Inline.words(text, STYLE)), width));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> ((Line.Run) piece).text())
                        .collect(Collectors.joining()))
                .toList();
    }
}
