package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityWordsTest {
    @ParameterizedTest
    @CsvSource({
        "CRITICAL, CRITICAL",
        "Urgent, CRITICAL",
        "Defcon1, CRITICAL",
        "High, HIGH",
        "important, HIGH",
        "error, HIGH",
        "Medium, MEDIUM",
        "MODERATE, MEDIUM",
        "warning, MEDIUM",
        "Low, LOW",
        "minor, LOW",
        "Negligible, INFO",
        "MINIMAL, INFO",
        "informational, INFO",
        "none, INFO",
        "'  high ', HIGH"
    })
    void words_are_normalised_in_whatever_case(String word, Severity severity) {
        assertThat(SeverityWords.of(word)).isEqualTo(severity);
        assertThat(SeverityWords.says(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "UNKNOWN", "undefined", "Unassigned", "unspecified", "N/A", "-", "Untriaged"})
    void words_that_say_nothing_are_told_apart_from_words_for_little(String word) {
        assertThat(SeverityWords.says(word)).isFalse();
        assertThat(SeverityWords.of(word)).isEqualTo(Severity.INFO);
    }
}
