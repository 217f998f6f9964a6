package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingRow;
import io.countersign.store.FindingRow.Cursor;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowWindowTest {
    private static final int ROWS = 5_130;
    private final RowWindow window = new RowWindow();

    @Test
    void the_window_slides_to_the_end_and_back_and_is_never_larger_than_its_bound() {
        window.reset(page(null, RowWindow.PAGE));
        while (window.hasAfter()) {
            window.append(page(window.end(), RowWindow.PAGE));
            assertThat(window.rows()).hasSizeLessThanOrEqualTo(RowWindow.PAGE * RowWindow.PAGES);
        }
        assertThat(window.rows().getLast().id()).isEqualTo(ROWS);
        assertThat(window.before() + window.rows().size()).isEqualTo(ROWS);

        while (window.hasBefore()) {
            window.prepend(page(window.startBefore(), RowWindow.PAGE));
            assertThat(window.rows()).hasSizeLessThanOrEqualTo(RowWindow.PAGE * RowWindow.PAGES);
            assertThat(window.rows().getFirst().id()).isEqualTo(window.before() + 1);
        }
        assertThat(ids()).isEqualTo(LongStream.rangeClosed(1, window.rows().size()).boxed().toList());

        window.append(page(window.end(), RowWindow.PAGE));
        assertThat(ids())
                .isEqualTo(LongStream.rangeClosed(window.before() + 1, window.before() + window.rows().size())
                        .boxed()
                        .toList());
    }

    @Test
    void refilling_keeps_the_place_when_rows_are_gone() {
        window.reset(page(null, RowWindow.PAGE));
        for (int i = 0; i < 12; i++) {
            window.append(page(window.end(), RowWindow.PAGE));
        }
        Cursor start = window.start();
        int size = window.size();

        window.refill(page(start, size).stream().filter(row -> row.id() % 2 == 0).toList());

        assertThat(window.start()).isEqualTo(start);
        assertThat(window.rows()).hasSize(size / 2).allMatch(row -> row.id() % 2 == 0);
        assertThat(window.hasBefore()).isTrue();
        assertThat(window.hasAfter()).isFalse();
    }

    @Test
    void a_last_page_that_is_full_is_followed_by_an_empty_one() {
        window.reset(page(cursor(ROWS - RowWindow.PAGE), RowWindow.PAGE));

        assertThat(window.hasAfter()).isTrue();
        window.append(page(window.end(), RowWindow.PAGE));
        assertThat(window.hasAfter()).isFalse();
        assertThat(window.rows()).hasSize(RowWindow.PAGE);
    }

    private List<Long> ids() {
        return window.rows().stream().map(FindingRow::id).toList();
    }

    private static List<FindingRow> page(@Nullable Cursor after, int limit) {
        long from = after == null ? 1 : after.id() + 1;
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

    private static Cursor cursor(long id) {
        return new Cursor(Severity.HIGH, 70, id);
    }
}
