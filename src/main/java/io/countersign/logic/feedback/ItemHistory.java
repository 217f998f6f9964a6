package io.countersign.logic.feedback;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.LedgerCell;
import io.countersign.model.feedback.LedgerItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows one item from round to round.
final class ItemHistory {
    private final FeedbackKey key;
    private final List<LedgerCell> cells = new ArrayList<>();
    private FeedbackItem item;
    private FeedbackState state = FeedbackState.RAISED;
    private boolean raisedBefore;
    private @Nullable FeedbackReply last;

    /// @param first the item as it was raised first
    ItemHistory(FeedbackItem first) {
        item = first;
        key = FeedbackKey.of(first);
    }

    LedgerItem over(List<RoundFeedback> rounds) {
        rounds.forEach(this::take);
        return new LedgerItem(item, state, cells);
    }

    private void take(RoundFeedback round) {
        List<FeedbackRow> standing = round.standing(key);
        List<FeedbackRow> raising = raising(round, standing);
        List<FeedbackRow> passing = RoundFeedback.passing(standing, key);
        List<FeedbackAnswer> answers = round.answersTo(key);
        List<FeedbackRow> rows;
        FeedbackOutcome outcome;
        if (!raising.isEmpty()) {
            rows = raising;
            outcome = raise(raising.getFirst(), answers);
        } else if (!passing.isEmpty()) {
            rows = passing;
            outcome = FeedbackOutcome.PASSED;
            state = raisedBefore ? FeedbackState.ACCEPTED : state;
        } else {
            rows = RoundFeedback.with(standing, FeedbackResult.EXEMPT).stream()
                    .filter(row -> row.key().equals(key))
                    .toList();
            outcome = rows.isEmpty() ? FeedbackOutcome.SILENT : FeedbackOutcome.EXEMPT;
            state = answers.isEmpty() || state == FeedbackState.ACCEPTED ? state : FeedbackState.ANSWERED;
        }
        last = answers.isEmpty() ? last : answers.getLast().reply();
        cells.add(new LedgerCell(round.number(), outcome, rows, answers));
    }

    /// Within the round that raises an item first, a later file takes nothing back: only another round settles it.
    private List<FeedbackRow> raising(RoundFeedback round, List<FeedbackRow> standing) {
        List<FeedbackRow> all = round.raising(key);
        return raisedBefore && all.stream().noneMatch(standing::contains) ? List.of() : all;
    }

    private FeedbackOutcome raise(FeedbackRow newest, List<FeedbackAnswer> answers) {
        Instant seen = RoundFeedback.at(newest.evidence());
        FeedbackReply before = last;
        for (FeedbackAnswer answer : answers) {
            before = answer.at().isBefore(seen) ? answer.reply() : before;
        }
        boolean again = state == FeedbackState.ACCEPTED || before == FeedbackReply.FIXED;
        item = newest.item();
        raisedBefore = true;
        state = state(again, before, answers, seen);
        return again ? FeedbackOutcome.RAISED_AGAIN : FeedbackOutcome.RAISED;
    }

    /// An answer holds until the item is raised in another round; that it stays as it is holds for good.
    private static FeedbackState state(
            boolean again, @Nullable FeedbackReply before, List<FeedbackAnswer> answers, Instant seen) {
        if (answers.stream().anyMatch(answer -> !answer.at().isBefore(seen))) {
            return FeedbackState.ANSWERED;
        }
        if (again) {
            return FeedbackState.RAISED_AGAIN;
        }
        return before == FeedbackReply.WILL_NOT_FIX || !answers.isEmpty()
                ? FeedbackState.ANSWERED
                : FeedbackState.RAISED;
    }
}
