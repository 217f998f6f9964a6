package io.countersign.verify;

import io.countersign.logic.signoff.TwoPersons;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Person;
import io.countersign.signing.Fingerprint;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether two persons signed, and whether they are those whom the pages name.
final class PeopleCheck {
    private final CheckList checks;
    private final @Nullable SignedField reviewer;
    private final @Nullable SignedField approver;

    /// @param reviewer her signature; null where there is none
    /// @param approver likewise
    PeopleCheck(CheckList checks, @Nullable SignedField reviewer, @Nullable SignedField approver) {
        this.checks = checks;
        this.reviewer = reviewer;
        this.approver = approver;
    }

    void run(Dossier dossier) {
        if (TwoPersons.sameName(dossier.reviewer().name(), dossier.approver().name())) {
            checks.add("people", Outcome.NO, "one", dossier.reviewer().name());
            return;
        }
        if (reviewer != null && approver != null) {
            if (reviewer.certificate().getPublicKey().equals(approver.certificate().getPublicKey())) {
                checks.add("people", Outcome.NO, "same");
                return;
            }
            if (TwoPersons.sameName(reviewer.name(), approver.name())) {
                checks.add("people", Outcome.NO, "one", reviewer.name());
                return;
            }
        }
        Optional<Message> unexpected = Stream.of(
                        unexpected(reviewer, dossier.reviewer()), unexpected(approver, dossier.approver()))
                .flatMap(Optional::stream)
                .findFirst();
        if (unexpected.isPresent()) {
            checks.add("people", Outcome.NO, unexpected.get());
            return;
        }
        Optional<Message> stranger = Stream.of(
                        stranger(reviewer, dossier.reviewer().name()),
                        stranger(approver, dossier.approver().name()))
                .flatMap(Optional::stream)
                .findFirst();
        if (stranger.isPresent()) {
            checks.add("people", Outcome.ATTENTION, stranger.get());
        } else {
            checks.add("people", true);
        }
    }

    /// Where the pages name the certificate of a person, no other one signs for her.
    private static Optional<Message> unexpected(@Nullable SignedField signature, Person person) {
        if (signature == null || person.certificate().isEmpty()) {
            return Optional.empty();
        }
        String used = Fingerprint.of(signature.certificate());
        return used.equals(person.certificate())
                ? Optional.empty()
                : Optional.of(Message.of("verify.people.certificate", person.name(), person.certificate(), used));
    }

    private static Optional<Message> stranger(@Nullable SignedField signature, String name) {
        return signature == null || TwoPersons.sameName(signature.name(), name)
                ? Optional.empty()
                : Optional.of(Message.of("verify.people.other", signature.name(), name));
    }
}
