package io.countersign.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.preferences.Placement.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Screen MAIN = new Screen(0, 0, 1920, 1040);
    private static final Screen RIGHT = new Screen(1920, 0, 2560, 1400);

    @Test
    void a_window_comes_back_to_where_it_stood() {
        Placement right = new Placement(2100, 80, 1500, 1100, false);

        assertThat(right.on(List.of(MAIN, RIGHT))).isEqualTo(right);
    }

    @Test
    void a_window_whose_screen_is_gone_comes_to_the_middle_of_the_first_one() {
        Placement right = new Placement(2100, 80, 1500, 1100, true);

        assertThat(right.on(List.of(MAIN))).isEqualTo(new Placement(210, 0, 1500, 1040, true));
    }

    @Test
    void a_window_that_cannot_be_taken_hold_of_is_brought_back() {
        assertThat(new Placement(1850, 10, 1280, 800, false).on(List.of(MAIN)))
                .isEqualTo(new Placement(320, 120, 1280, 800, false));
        assertThat(new Placement(100, 1030, 1280, 800, false).on(List.of(MAIN)).y()).isEqualTo(120);
    }
}
