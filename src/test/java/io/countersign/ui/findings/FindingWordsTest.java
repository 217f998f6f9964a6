package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery.Where;
import io.countersign.text.Messages;
import io.countersign.model.signoff.Language;
import io.countersign.ui.findings.FindingWords.NotUnderstood;
import io.countersign.ui.findings.FindingWords.Understood;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingWordsTest {
    @Test
    void all_kinds_of_words_are_read() {
        FindingWords read = FindingWords.parse("severity:high,critical openssl status:open port:6379,22 heap change:came-back"
                + " confirm:differs CVE:CVE-2026-1 component:libssl,nginx path:/opt platform:aws source:trivy round:1");

        assertThat(read)
                .isEqualTo(new Understood(
                        Set.of(Severity.HIGH, Severity.CRITICAL),
                        Set.of(DecisionKind.OPEN),
                        Set.of(RoundChange.CAME_BACK),
                        Set.of(Confirmation.DIFFERS),
                        Set.of(22, 6379),
                        new Where(
                                Set.of("cve-2026-1"),
                                Set.of("libssl", "nginx"),
                                Set.of("/opt"),
                                Set.of("aws"),
                                Set.of("trivy")),
                        1,
                        "openssl heap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void no_words_ask_for_everything(String words) {
        assertThat(FindingWords.parse(words)).isEqualTo(new Understood(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Where.ANY, 0, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Severity:HIGH,severity:high",
        "severity：high，low,'severity:high,low'",
        "status:false-positive  Status:to-fix,'status:to-fix,false-positive'",
        "libssl3:amd64,libssl3:amd64",
        "severity:,''",
        "source:grype source:Trivy round:2,'source:grype,trivy round:2'"
    })
    void words_are_written_in_one_way(String given, String expected) {
        assertThat(FindingWords.parse(given)).isInstanceOfSatisfying(Understood.class, understood -> {
            assertThat(understood.words()).isEqualTo(expected);
            assertThat(FindingWords.parse(understood.words())).isEqualTo(understood);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity:hgih", "status:done", "port:x", "port:70000", "port:-1", "severity:high,x", "change:old", "confirm:yes", "round:x", "round:1,2"})
    void a_value_that_means_nothing_is_told_with_the_ones_that_do(String words) {
        assertThat(FindingWords.parse(words))
                .isInstanceOfSatisfying(NotUnderstood.class, error -> assertThat(
                                new Messages(Language.ENGLISH).text(error.hint()))
                        .contains(words));
    }
}
