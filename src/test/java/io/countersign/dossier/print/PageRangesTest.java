package io.countersign.dossier.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangesTest {
    @Test
    void pages_are_named_singly_and_in_runs() {
        assertThat(PageRanges.parse("1-3, 5", 9).orElseThrow()).containsExactly(1, 2, 3, 5);
        assertThat(PageRanges.parse("2，4–5", 9).orElseThrow()).containsExactly(2, 4, 5);
        assertThat(PageRanges.parse(" ", 2).orElseThrow()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "3-2", "1-", "x", "1,,2", "1-99999999999"})
    void what_names_no_page_is_told(String words) {
        assertThat(PageRanges.parse(words, 9)).isEmpty();
    }
}
