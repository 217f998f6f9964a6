package io.countersign.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator(new Place.Releases());

    @Test
    void back_and_forward_lead_over_the_same_places() {
        navigator.go(new Place.Evidence(0));
        navigator.go(new Place.Findings("port:22"));

        navigator.back();
        assertThat(navigator.here()).isEqualTo(new Place.Evidence(0));
        navigator.back();
        navigator.back();
        assertThat(navigator.here()).isEqualTo(new Place.Releases());
        navigator.forward();
        navigator.forward();
        navigator.forward();
        assertThat(navigator.here()).isEqualTo(new Place.Findings("port:22"));
    }

    @Test
    void a_new_way_forgets_the_old_one_ahead() {
        navigator.go(new Place.Evidence(0));
        navigator.back();
        navigator.go(new Place.History());

        navigator.forward();

        assertThat(navigator.here()).isEqualTo(new Place.History());
    }

    @Test
    void going_where_one_is_is_no_step() {
        navigator.go(new Place.Evidence(7));
        navigator.go(new Place.Evidence(7));

        navigator.back();

        assertThat(navigator.here()).isEqualTo(new Place.Releases());
    }
}
