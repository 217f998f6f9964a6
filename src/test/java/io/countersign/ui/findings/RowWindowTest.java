package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingRow;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowWindowTest {
    private static final int ROWS = 5_130;
    private final RowWindow window = new RowWindow();

    @Test
    void the_window_slides_to_the_end_and_back_and_is_never_larger_than_its_bound() {
        window.reset(0, page(1, RowWindow.PAGE), false);
        while (window.hasAfter()) {
            window.append(page(window.rows().getLast().id() + 1, RowWindow.PAGE));
            assertThat(window.rows()).hasSizeLessThanOrEqualTo(RowWindow.PAGE * RowWindow.PAGES);
            assertThat(window.rows().getFirst().id()).isEqualTo(window.before() + 1);
        }
        assertThat(window.rows().getLast().id()).isEqualTo(ROWS);
        assertThat(window.before() + window.rows().size()).isEqualTo(ROWS);

        while (window.hasBefore()) {
            long last = window.rows().getFirst().id() - 1;
            long first = Math.max(1, last - RowWindow.PAGE + 1);
            window.prepend(page(first, (int) (last - first + 1)));
            assertThat(window.rows()).hasSizeLessThanOrEqualTo(RowWindow.PAGE * RowWindow.PAGES);
            assertThat(window.rows().getFirst().id()).isEqualTo(window.before() + 1);
        }
        assertThat(ids()).isEqualTo(LongStream.rangeClosed(1, window.rows().size()).boxed().toList());
        assertThat(window.hasAfter()).isTrue();
    }

    @Test
    void it_is_put_anywhere_and_goes_on_from_there() {
        window.reset(3_000, page(3_001, RowWindow.PAGE), false);

        int came = window.prepend(page(2_801, RowWindow.PAGE));
        int left = window.append(page(3_201, RowWindow.PAGE));

        assertThat(came).isEqualTo(RowWindow.PAGE);
        assertThat(left).isZero();
        assertThat(window.before()).isEqualTo(2_800);
        assertThat(ids()).isEqualTo(LongStream.rangeClosed(2_801, 3_400).boxed().toList());
        assertThat(window.next()).isEqualTo(new FindingPlace.After(3_400));
        assertThat(window.previous()).isEqualTo(new FindingPlace.Before(2_801));
    }

    @Test
    void a_last_page_that_is_full_is_followed_by_an_empty_one() {
        window.reset(ROWS - RowWindow.PAGE, page(ROWS - RowWindow.PAGE + 1, RowWindow.PAGE), false);

        assertThat(window.hasAfter()).isTrue();
        window.append(List.of());
        assertThat(window.hasAfter()).isFalse();
        assertThat(window.rows()).hasSize(RowWindow.PAGE);
    }

    private List<Long> ids() {
        return window.rows().stream().map(FindingRow::id).toList();
    }

    private static List<FindingRow> page(long from, int limit) {
        return LongStream.range(from, Math.min(ROWS + 1, from + limit))
                .mapToObj(id -> new FindingRow(
                        id,
                        Severity.HIGH,
                        70,
                        "CVE-" + id,
                        "",
                        "",
                        1,
                        DecisionKind.OPEN,
                        RoundChange.NEW,
                        Confirmation.NOT_NEEDED))
                .toList();
    }
}
