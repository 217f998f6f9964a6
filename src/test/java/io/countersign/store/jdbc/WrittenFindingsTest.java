package io.countersign.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrittenFindingsTest {
    private static final int MANY = 50_000;
    private static final long BEFORE = 7;

    private final WrittenFindings written = new WrittenFindings(BEFORE, true);

    @Test
    void each_identity_has_the_number_in_whose_order_it_was_written() {
        IntStream.range(0, MANY).forEach(i -> written.add(identity(i)));

        assertThat(written.isComplete()).isTrue();
        assertThat(IntStream.range(0, MANY)).allMatch(i -> written.number(identity(i)) == BEFORE + 1 + i);
        assertThat(written.number(identity(MANY))).isZero();
    }

    @Test
    void identities_that_point_to_the_same_place_are_told_apart() {
        written.add(new Digest(1, 42));
        written.add(new Digest(2, 42));

        assertThat(written.number(new Digest(1, 42))).isEqualTo(BEFORE + 1);
        assertThat(written.number(new Digest(2, 42))).isEqualTo(BEFORE + 2);
        assertThat(written.number(new Digest(3, 42))).isZero();
    }

    @Test
    void of_a_round_that_holds_others_nothing_is_known() {
        WrittenFindings none = new WrittenFindings(BEFORE, false);
        none.add(identity(1));

        assertThat(none.isComplete()).isFalse();
    }

    @Test
    void too_many_are_let_go_of() {
        IntStream.rangeClosed(0, 2_000_000).forEach(i -> written.add(new Digest(i, 31L * i)));

        assertThat(written.isComplete()).isFalse();
    }

    private static Digest identity(int number) {
        return Digest.of(String.valueOf(number));
    }
}
