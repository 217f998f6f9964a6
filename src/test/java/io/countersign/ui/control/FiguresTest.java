package io.countersign.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T09:41:00Z"));
    private final Figures english = new Figures(new Messages(Language.ENGLISH), NOW);
    private final Figures chinese = new Figures(new Messages(Language.CHINESE), NOW);

    @ParameterizedTest
    @CsvSource({
        "0,0,0", "9999,'9,999','9,999'", "45200,45 k,'45,200'", "1204318,1.2 M,120 万", "100000,100 k,10 万"
    })
    void a_number_is_brief_in_the_way_of_the_language(long number, String inEnglish, String inChinese) {
        assertThat(english.brief(number)).isEqualTo(inEnglish);
        assertThat(chinese.brief(number)).isEqualTo(inChinese);
    }

    @ParameterizedTest
    @CsvSource({"18,18 B", "418000,418 KB", "72800000,72.8 MB", "4200000000,4.2 GB"})
    void a_size_is_in_thousands_of_bytes(long bytes, String expected) {
        assertThat(english.size(bytes)).isEqualTo(expected);
    }

    @Test
    void the_year_is_said_only_where_it_is_another() {
        assertThat(english.moment(Instant.parse("2026-11-03T09:05:00Z"))).isEqualTo("3 Nov 09:05");
        assertThat(english.moment(Instant.parse("2025-11-03T09:05:00Z"))).isEqualTo("3 Nov 2025 09:05");
        assertThat(chinese.moment(Instant.parse("2026-11-03T09:05:00Z"))).isEqualTo("11-03 09:05");
        assertThat(chinese.day(LocalDate.of(2027, 1, 22))).isEqualTo("2027-01-22");
        assertThat(english.day(LocalDate.of(2027, 1, 22))).isEqualTo("22 Jan 2027");
    }

    @ParameterizedTest
    @CsvSource({"Lin Mei,LM", "lin,L", "Ana María de la Cruz,AC", "林梅,林", "' ',?", "Øre Åse,ØÅ"})
    void initials_are_those_of_the_first_and_the_last_name(String name, String initials) {
        assertThat(PersonDisc.initials(name)).isEqualTo(initials);
    }
}
