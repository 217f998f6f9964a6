package io.countersign.logic.assess;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.message.Message;
import io.countersign.model.review.Answer;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the second person refused, as the list that the next round starts with: each point stays until somebody has
/// answered the item, or decided the finding, anew, or the finding is gone.
public final class RefusedPoints {
    private RefusedPoints() {}

    /// @param refusals of the release
    /// @param answers that stand, by item
    /// @param decided when a finding that is there was decided last, by its identifier; empty where none is there
    public static List<Blocker> blockers(
            List<Refusal> refusals,
            Checklist checklist,
            Map<String, Answer> answers,
            Function<String, Optional<Instant>> decided) {
        List<Blocker> blockers = new ArrayList<>();
        for (Refusal refusal : refusals) {
            for (Refusal.Point point : refusal.points()) {
                boolean item = checklist.item(point.subject()).isPresent();
                Optional<Instant> word = item
                        ? Optional.of(Optional.ofNullable(answers.get(point.subject())).map(Answer::at).orElse(Instant.MIN))
                        : decided.apply(point.subject());
                if (word.isPresent() && !word.get().isAfter(refusal.at())) {
                    blockers.add(blocker(item, refusal, point));
                }
            }
        }
        return blockers;
    }

    private static Blocker blocker(boolean item, Refusal refusal, Refusal.Point point) {
        Message text = Message.of(
                "assess.gate.refused", point.subject(), refusal.by(), refusal.signOff(), point.reason());
        return new Blocker(item ? Blocker.Kind.ITEM : Blocker.Kind.FINDINGS, item ? point.subject() : "", text, 1);
    }
}
