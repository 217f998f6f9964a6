package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipWordsTest {
    @ParameterizedTest
    @CsvSource({
        "severity:critical,severity:critical,''",
        "openssl severity：HIGH port:22 heap,severity:high|port:22,openssl heap",
        "severity:high severity:critical,'severity:critical,high',''",
        "severity:grave port:x,'',severity:grave port:x",
        "libssl3:amd64 severity:,'',libssl3:amd64 severity:",
        "round:1 round:2,round:1,round:2",
        "'','',''"
    })
    void words_with_a_meaning_become_chips(String written, String chips, String rest) {
        ChipWords taken = ChipWords.NONE.take(written);

        assertThat(String.join("|", taken.chips())).isEqualTo(chips);
        assertThat(taken.rest()).isEqualTo(rest);
    }

    @Test
    void a_chip_goes_alone_and_what_is_written_stays() {
        ChipWords taken = ChipWords.NONE.take("status:open severity:high heap");

        assertThat(taken.and("heap  overflow")).isEqualTo("severity:high status:open heap overflow");
        assertThat(taken.without("severity:high").and("heap")).isEqualTo("status:open heap");
    }
}
