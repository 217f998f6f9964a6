package io.countersign.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ui.task.Tasks;
import io.countersign.workflow.Progress;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final KeptRecord kept = new KeptRecord(450, true);
    private final HistoryViewModel model = new HistoryViewModel(kept, Tasks.direct(), InstantSource.fixed(NOW));

    @Test
    void it_opens_on_the_newest_entries_and_checks_the_chain() {
        model.open(7);

        assertThat(model.entries()).hasSize(HistoryViewModel.PAGE);
        assertThat(model.entries().getFirst().number()).isEqualTo(450);
        assertThat(model.complete().get()).isFalse();
        assertThat(model.chain().get()).isEqualTo(new ChainState.Checked(kept.check(Progress.SILENT), NOW));
    }

    @Test
    void older_entries_follow_until_the_first_one() {
        model.open(7);

        model.older();
        model.older();
        model.older();

        assertThat(model.entries()).hasSize(450).isSortedAccordingTo((a, b) -> Long.compare(b.number(), a.number()));
        assertThat(model.complete().get()).isTrue();
    }

    @Test
    void the_release_alone_is_shown_on_demand() {
        model.open(7);

        model.scope().set(Scope.RELEASE);

        assertThat(model.entries()).hasSize(150).allMatch(entry -> entry.releaseId() == 7);
    }

    @Test
    void what_was_recorded_since_is_put_on_top() {
        model.open(7);
        model.older();
        kept.add();
        kept.add();

        model.newer();

        assertThat(model.entries()).hasSize(402);
        assertThat(model.entries()).extracting(entry -> entry.number()).startsWith(452L, 451L, 450L);
    }
}
