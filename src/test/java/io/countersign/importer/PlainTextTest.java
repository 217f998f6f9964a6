package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void paragraphs_and_breaks_begin_lines() {
        assertThat(PlainText.ofHtml("<p>First &amp; <b>bold</b>.</p><p>Second<br/>third</p><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("First & bold.\nSecond\nthird\na\nb");
    }

    @Test
    void text_without_markup_stays_as_it_is() {
        assertThat(PlainText.ofHtml(" a < b\n\n  c ")).isEqualTo("a < b\n\n  c");
    }

    @Test
    void scripts_say_nothing() {
        assertThat(PlainText.ofHtml("<p>a</p><script>alert(1)</script>")).isEqualTo("a");
    }
}
