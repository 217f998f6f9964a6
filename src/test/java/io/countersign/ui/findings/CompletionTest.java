package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.store.FindingPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @ParameterizedTest
    @CsvSource({
        "se,severity:",
        "status:open c,change:|confirm:|cve:|component:",
        "severity:,critical|high|medium|low|info",
        "severity：cri,critical",
        "'severity:high,l',low",
        "status:fal,false-positive",
        "round:,1|2",
        "severity:high,''",
        "openssl,''",
        "'',''"
    })
    void what_can_follow_is_told(String written, String expected) {
        Completion completion = Completion.at(written, written.length());

        assertThat(String.join("|", completion.known(2))).isEqualTo(expected);
    }

    @Test
    void values_of_findings_are_looked_up() {
        assertThat(Completion.at("status:open component:open", 26).part()).contains(FindingPart.COMPONENT);
        assertThat(Completion.at("status:open component:open", 26).typed()).isEqualTo("open");
        assertThat(Completion.at("path:/usr", 9).part()).contains(FindingPart.PATH);
        assertThat(Completion.at("libssl3:amd64", 13).part()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "se,2,severity:,severity:",
        "severity:hi,11,high,'severity:high '",
        "'severity:low,hi',15,high,'severity:low,high '",
        "severity:hi status:open,11,high,severity:high status:open"
    })
    void a_choice_takes_the_place_of_what_is_written(String written, int caret, String choice, String expected) {
        assertThat(Completion.at(written, caret).with(choice, written)).isEqualTo(expected);
    }
}
