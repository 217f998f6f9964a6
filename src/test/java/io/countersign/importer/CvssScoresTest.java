package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.CvssScores.Score;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssScoresTest {
    private static final String TWO = "AV:N/AC:L/Au:N/C:P/I:P/A:P";
    private static final String THREE = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String FOUR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    private final CvssScores scores = new CvssScores();

    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, CVSS2, 75",
        "AV:L/AC:H/Au:N/C:N/I:N/A:P/E:U/RL:OF, CVSS2, 12",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CVSS3, 98",
        "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N/RL:O, CVSS3, 55",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, CVSS3, 0",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, CVSS4, 93"
    })
    void a_vector_without_a_score_gives_its_own(String vector, SeverityScale scale, int tenths) {
        scores.add(vector, "");

        assertThat(scores.best()).isEqualTo(new Score(scale, tenths, vector));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(AV:N/AC:L/Au:N/C:P/I:P/A:P)",
                "CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:P",
                "CVSS2#(AV:N/AC:L/Au:N/C:P/I:P/A:P)",
                "CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P",
                " AV:N/AC:L/Au:N/C:P/I:P/A:P "
            })
    void what_tools_write_around_a_vector_of_version_2_is_left_out(String vector) {
        scores.add(vector, "");

        assertThat(scores.best()).isEqualTo(new Score(SeverityScale.CVSS2, 75, TWO));
    }

    @Test
    void a_score_that_is_given_goes_before_that_of_the_vector() {
        scores.add(THREE, "7.25");

        assertThat(scores.best()).isEqualTo(new Score(SeverityScale.CVSS3, 73, THREE));
    }

    @Test
    void a_score_counts_without_a_vector() {
        scores.add(SeverityScale.CVSS3, "", "6.5");

        assertThat(scores.best()).isEqualTo(new Score(SeverityScale.CVSS3, 65, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "CVSS:3.1/AV:N",
                "CVSS:9.9/AV:N/AC:L",
                "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
            })
    void a_malformed_vector_without_a_score_is_passed_over(String vector) {
        scores.add(vector, "");

        assertThat(scores.best()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "high", "-1.0", "10.1", "NaN", "1e9"})
    void what_is_no_score_is_passed_over(String score) {
        scores.add(SeverityScale.CVSS3, "", score);

        assertThat(scores.best()).isNull();
        assertThat(CvssScores.tenths(score)).isEqualTo(-1);
    }

    @Test
    void the_newest_version_counts_in_whatever_order_they_come() {
        scores.add(THREE, "");
        scores.add(FOUR, "");
        scores.add(TWO, "10.0");

        assertThat(scores.best()).isEqualTo(new Score(SeverityScale.CVSS4, 93, FOUR));
    }

    @Test
    void of_one_version_the_first_counts() {
        scores.add(THREE, "9.8");
        scores.add(THREE, "5.0");

        assertThat(scores.best()).isEqualTo(new Score(SeverityScale.CVSS3, 98, THREE));
    }

    @Test
    void a_word_goes_before_the_band_of_the_score() {
        scores.add(THREE, "");

        assertThat(scores.rating("Low")).isEqualTo(new Rating(Severity.LOW, "Low", SeverityScale.WORD, 98, THREE));
    }

    @Test
    void a_word_that_says_nothing_gives_way_to_the_score() {
        scores.add(THREE, "");

        assertThat(scores.rating("UNKNOWN"))
                .isEqualTo(new Rating(Severity.CRITICAL, "UNKNOWN", SeverityScale.WORD, 98, THREE));
        assertThat(scores.rating("")).isEqualTo(new Rating(Severity.CRITICAL, "9.8", SeverityScale.CVSS3, 98, THREE));
    }

    @Test
    void without_a_score_there_is_the_word_alone() {
        assertThat(scores.rating("High")).isEqualTo(Rating.word(Severity.HIGH, "High"));
        assertThat(scores.rating("")).isEqualTo(Rating.word(Severity.INFO, ""));
    }
}
