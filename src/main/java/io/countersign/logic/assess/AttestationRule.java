package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import io.countersign.model.review.PastSignOff;
import io.countersign.model.review.StandingAttestation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Judges what only people can say: an attestation with a name that still holds passes, one that is about to end needs a
/// person, one that has ended or was given for another text says nothing.
final class AttestationRule {
    /// How many days before its end one is told of it, at most.
    private static final int NOTICE = 30;

    private final AssessmentInput input;

    AttestationRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item, Criterion.Attestation criterion) {
        Optional<StandingAttestation> newest = input.attestations().stream()
                .filter(said -> said.itemId().equals(item.id()))
                .filter(said -> criterion.organisation() == (said.releaseId() == 0))
                .max(Comparator.comparing(StandingAttestation::at));
        if (newest.isEmpty()) {
            return alone(
                    item,
                    NOT_EVALUATED,
                    Message.of("assess.attestation." + (criterion.organisation() ? "missing" : "missing-release")),
                    List.of());
        }
        StandingAttestation said = newest.get();
        AssessmentResult result = result(item, said, criterion);
        return alone(item, result, text(item, said, result), List.of(new Citation("", 0, said.note())).stream()
                .filter(citation -> !citation.quote().isEmpty())
                .toList());
    }

    /// A sign-off that was made here is the report that the policy asks for (PRG-4).
    Assessment judge(Item item, Criterion.SignedBefore criterion) {
        Optional<PastSignOff> newest = input.signOffs().stream().max(Comparator.comparing(PastSignOff::at));
        if (newest.isEmpty()) {
            return alone(item, NOT_EVALUATED, Message.of("assess.signed.none"), List.of());
        }
        PastSignOff signed = newest.get();
        Instant at = signed.at();
        boolean old = Duration.between(at, input.now()).compareTo(Duration.ofDays(criterion.maximumAgeDays())) > 0;
        return old
                ? alone(
                        item,
                        NOT_EVALUATED,
                        Message.of("assess.signed.old", signed.number(), at, criterion.maximumAgeDays()),
                        List.of())
                : alone(item, PASS, Message.of("assess.signed.pass", signed.number(), at, signed.by()), List.of());
    }

    private AssessmentResult result(Item item, StandingAttestation said, Criterion.Attestation criterion) {
        long left = ChronoUnit.DAYS.between(input.today(), said.lastDay());
        if (!said.textHash().equals(item.textHash()) || left < 0) {
            return NOT_EVALUATED;
        }
        return left < Math.min(NOTICE, criterion.days() / 4) ? NEEDS_REVIEW : PASS;
    }

    private Message text(Item item, StandingAttestation said, AssessmentResult result) {
        LocalDate day = LocalDate.ofInstant(said.at(), ZoneOffset.UTC);
        return switch (result) {
            case PASS -> Message.of("assess.attestation.holds", said.by(), day, said.lastDay());
            case NEEDS_REVIEW -> Message.of("assess.attestation.ends", said.by(), day, said.lastDay());
            case NOT_EVALUATED, FAIL ->
                said.textHash().equals(item.textHash())
                        ? Message.of("assess.attestation.ended", said.by(), day, said.lastDay())
                        : Message.of("assess.attestation.reworded", said.by(), day);
        };
    }

    private static Assessment alone(Item item, AssessmentResult result, Message text, List<Citation> citations) {
        return new Assessment(item.id(), result, text, List.of(new Ground(result, text, citations)));
    }
}
