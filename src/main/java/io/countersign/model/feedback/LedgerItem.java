package io.countersign.model.feedback;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that a marketplace raised, over all rounds of a release.
///
/// @param item as it was raised last
/// @param state where it stands in the last round
/// @param cells one for each round of the release, the first one first
public record LedgerItem(FeedbackItem item, FeedbackState state, List<LedgerCell> cells) {
    public LedgerItem {
        cells = List.copyOf(cells);
    }

    public FeedbackKey key() {
        return FeedbackKey.of(item);
    }

    /// The newest answer.
    public Optional<FeedbackAnswer> answer() {
        return cells.reversed().stream()
                .filter(cell -> !cell.answers().isEmpty())
                .findFirst()
                .map(cell -> cell.answers().getLast());
    }

    /// Whether the marketplace waits for something that it has set a day for, and the day is past.
    ///
    /// @param today in UTC; it is in time through the day itself
    public boolean isOverdue(LocalDate today) {
        LocalDate day = item.dueDay();
        return day != null && state != FeedbackState.ACCEPTED && day.isBefore(today);
    }

    /// Whether it keeps a round from being approved: a failed check that nobody has answered, that was answered with what
    /// leaves it open, or that failed again after it was called fixed. A warning keeps from nothing.
    public boolean blocks() {
        if (item.result() != FeedbackResult.FAILED) {
            return false;
        }
        return switch (state) {
            case RAISED, RAISED_AGAIN -> true;
            case ANSWERED -> answer().map(FeedbackAnswer::reply).filter(FeedbackReply::leavesOpen).isPresent();
            case ACCEPTED -> false;
        };
    }
}
