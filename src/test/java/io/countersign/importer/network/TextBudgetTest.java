package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Advisory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBudgetTest {
    @Test
    void past_the_bound_names_are_kept_and_texts_are_not() {
        TextBudget budget = new TextBudget();
        Advisory large = advisory("x".repeat(20 * 1024 * 1024));

        assertThat(budget.keep(large)).isSameAs(large);
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.keep(large))
                .isEqualTo(new Advisory(
                        "key", List.of("CVE-2026-10001"), "title", "", "", List.of(), List.of("CWE-79")));
        assertThat(budget.isSpent()).isTrue();
    }

    private static Advisory advisory(String text) {
        return new Advisory(
                "key",
                List.of("CVE-2026-10001"),
                "title",
                text,
                "solution",
                List.of("https://example.org"),
                List.of("CWE-79"));
    }
}
