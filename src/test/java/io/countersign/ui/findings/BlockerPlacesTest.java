package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Blocker;
import io.countersign.ui.findings.FindingWords.Understood;
import io.countersign.ui.nav.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockerPlacesTest {
    @ParameterizedTest
    @EnumSource(Blocker.Kind.class)
    void every_blocker_leads_to_what_it_is_about(Blocker.Kind kind) {
        Place place = Place.of(new Blocker(kind, "REL-2", Message.of("control.close"), 1));

        switch (kind) {
            case ITEM -> assertThat(place).isEqualTo(new Place.Checklist("REL-2"));
            case FINDINGS, WAIVER, CONFIRMATION ->
                assertThat(place).isInstanceOfSatisfying(Place.Findings.class, findings -> assertThat(
                                FindingWords.parse(findings.words()))
                        .isInstanceOfSatisfying(Understood.class, understood -> {
                            assertThat(understood.text()).isEmpty();
                            assertThat(understood.words()).isEqualTo(findings.words());
                        }));
            case FEEDBACK -> assertThat(place).isEqualTo(new Place.Feedback("blocking"));
            case BLACKLIST -> assertThat(place).isEqualTo(new Place.Feedback("blacklist"));
            case EVIDENCE -> assertThat(place).isEqualTo(new Place.Evidence(0));
            case CHAIN -> assertThat(place).isEqualTo(new Place.History());
        }
    }
}
