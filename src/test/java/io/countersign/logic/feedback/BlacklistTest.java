package io.countersign.logic.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.review.AssessmentResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlacklistTest {
    @ParameterizedTest
    @CsvSource({
        "redis, redis, true",
        "Redis, redis, true",
        "redis, Redis 7.2, true",
        "apache struts, Apache  Struts 2, true",
        "redis, redis-py, false",
        "redis, libredis, false",
        "struts apache, Apache Struts, false",
        "apache struts, Apache, false",
        "宝塔面板, 宝塔面板 9.0, true",
        "'', redis, false"
    })
    void names_are_compared_by_whole_words_in_any_case(String listed, String software, boolean same) {
        assertThat(Blacklist.isListed(listed, software)).isEqualTo(same);
    }

    @Test
    void what_was_found_fails_and_what_was_not_found_proves_nothing() {
        BlacklistEntry entry = new BlacklistEntry(
                1, "redis", "huawei", LocalDate.parse("2026-11-01"), "", "", "Lin Mei", Instant.EPOCH);

        assertThat(Blacklist.result(List.of(new BlacklistedSoftware(entry, List.of("redis")))))
                .isEqualTo(AssessmentResult.FAIL);
        assertThat(Blacklist.result(List.of())).isEqualTo(AssessmentResult.NOT_EVALUATED);
    }
}
