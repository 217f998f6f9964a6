package io.countersign.logic.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedPointsTest {
    private static final Instant REFUSED = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant LATER = REFUSED.plusSeconds(1);
    private static final Refusal REFUSAL = new Refusal(
            "CS-2026-0001",
            1,
            1,
            "Anna Keller",
            "ab",
            REFUSED,
            "",
            List.of(new Refusal.Point("REL-2", "no proof"), new Refusal.Point("CVE-2024-1", "not acceptable")));

    @Test
    void a_refusal_starts_the_next_round_as_a_list_until_each_point_is_answered_or_decided_anew() {
        assertThat(blockers(REFUSED, REFUSED))
                .extracting(blocker -> blocker.kind() + " " + blocker.subject())
                .containsExactly("ITEM REL-2", "FINDINGS ");
        assertThat(blockers(LATER, REFUSED)).extracting(Blocker::kind).containsExactly(Blocker.Kind.FINDINGS);
        assertThat(blockers(REFUSED, LATER)).extracting(Blocker::kind).containsExactly(Blocker.Kind.ITEM);
        assertThat(blockers(LATER, null)).isEmpty();
    }

    private static List<Blocker> blockers(Instant answered, @Nullable Instant decided) {
        Answer answer =
                new Answer("REL-2", "hash", AnswerValue.PASS, "", AssessmentResult.PASS, "Lin Mei", answered, 1);
        return RefusedPoints.blockers(
                List.of(REFUSAL),
                Round.POLICY,
                Map.of("REL-2", answer),
                identifier -> identifier.equals("CVE-2024-1") ? Optional.ofNullable(decided) : Optional.empty());
    }
}
