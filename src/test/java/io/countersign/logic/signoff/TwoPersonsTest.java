package io.countersign.logic.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPersonsTest {
    private static final Profile LIN = new Profile("Lin Mei", "lin@example.org", "aa", "bb");
    private static final Profile ANNA = new Profile("Anna Keller", "anna@example.org", "cc", "dd");

    @Test
    void two_people_are_two() {
        assertThat(TwoPersons.sameness(LIN, ANNA)).isEmpty();
    }

    @Test
    void what_is_not_known_of_either_makes_them_no_one_person() {
        assertThat(TwoPersons.sameness(Profile.named("Lin Mei"), Profile.named("Anna Keller"))).isEmpty();
        assertThat(TwoPersons.sameness(Profile.named(""), Profile.named(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIN MEI", "' lin  mei '", "LinMei", "Ｌｉｎ　Ｍｅｉ", "'Lin\u00a0Mei'"})
    void a_name_is_the_same_in_any_case_width_and_with_any_blanks(String name) {
        assertThat(TwoPersons.sameness(LIN, Profile.named(name))).isPresent();
    }

    @Test
    void another_name_does_not_hide_an_address_a_certificate_or_a_key() {
        assertThat(key(new Profile("L. Mei", "LIN@example.org ", "", ""))).isEqualTo("verification.same.email");
        assertThat(key(new Profile("L. Mei", "", "AA", ""))).isEqualTo("verification.same.certificate");
        assertThat(key(new Profile("L. Mei", "", "cc", "bb"))).isEqualTo("verification.same.key");
    }

    private static String key(Profile other) {
        return TwoPersons.sameness(LIN, other).map(Message::key).orElse("");
    }
}
