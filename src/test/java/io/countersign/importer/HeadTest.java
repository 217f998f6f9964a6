package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.JsonSketch.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final String REPORT =
            "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\"}}},{\"other\":1}],\"n\":null}";

    @Test
    void json_is_outlined_by_keys_and_first_elements() {
        JsonSketch root = json(REPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(root.has("version", "runs", "n")).isTrue();
        assertThat(root.has("version", "other")).isFalse();
        assertThat(root.at("version").text()).isEqualTo("2.1.0");
        assertThat(root.at("runs").kind()).isEqualTo(Kind.ARRAY);
        assertThat(root.at("runs").first().members().keySet()).containsExactly("tool");
        assertThat(root.at("runs").first().at("tool").at("driver").at("name").text()).isEqualTo("x");
        assertThat(root.at("n").kind()).isEqualTo(Kind.NULL);
        assertThat(root.at("missing").first().at("also")).isEqualTo(JsonSketch.NOTHING);
    }

    @Test
    void json_that_is_cut_anywhere_keeps_what_was_seen() {
        byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
        for (int length = "{\"version\":\"2.1.0\"".length(); length < bytes.length; length++) {
            JsonSketch root = json(Arrays.copyOf(bytes, length));

            assertThat(root.at("version").text()).as("cut at %d", length).isEqualTo("2.1.0");
        }
    }

    @Test
    void json_is_read_in_utf_16_with_and_without_a_mark() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(json(REPORT.getBytes(charset)).has("runs")).isTrue();
            assertThat(json(("\uFEFF" + REPORT).getBytes(charset)).has("runs")).isTrue();
        }
    }

    @Test
    void a_log_that_begins_with_a_bracket_is_text() {
        assertThat(shape("[12:00:01] Warning: something\n[12:00:02] Info")).isInstanceOf(Shape.Text.class);
        assertThat(shape("[PASS] Cloud-init is installed.")).isInstanceOf(Shape.Text.class);
    }

    @Test
    void xml_is_outlined_by_root_and_children() {
        String text = "\uFEFF<!-- who -->\n<?xml version=\"1.0\"?><!DOCTYPE r>\n"
                + "<p:r xmlns:p='urn:x' kind='k'><a><inner/></a><b/><a/><!-- cut";

        assertThat(shape(text)).isEqualTo(new Shape.Xml("r", "urn:x", Map.of("kind", "k"), List.of("a", "b")));
    }

    @Test
    void text_loses_its_colours_and_its_mark() {
        assertThat(shape("\uFEFF\u001B[32m[PASS]\u001B[0m fine\r\nnext"))
                .isEqualTo(new Shape.Text(List.of("[PASS] fine", "next")));
    }

    @Test
    void bytes_that_are_no_text_are_named_where_known() {
        assertThat(new Head("x", new byte[] {'P', 'K', 3, 4, 0}).shape())
                .isEqualTo(new Shape.Archive(List.of()));
        assertThat(new Head("x", List.of("[Content_Types].xml", "xl/workbook.xml")).shape())
                .isEqualTo(new Shape.Binary("spreadsheet"));
        assertThat(new Head("x", new byte[] {7, 0, 0, 0, 9}).shape()).isEqualTo(new Shape.Binary("unknown"));
    }

    @Test
    void blank_is_blank_in_any_encoding() {
        assertThat(new Head("x", new byte[0]).isBlank()).isTrue();
        assertThat(new Head("x", "\uFEFF \r\n".getBytes(StandardCharsets.UTF_16LE)).isBlank()).isTrue();
        assertThat(new Head("x", new byte[] {'a'}).isBlank()).isFalse();
    }

    private static JsonSketch json(byte[] bytes) {
        return ((Shape.Json) new Head("x", bytes).shape()).root();
    }

    private static Shape shape(String text) {
        return new Head("x", text.getBytes(StandardCharsets.UTF_8)).shape();
    }
}
