package io.countersign.workflow;

import io.countersign.dossier.SignOffComposer;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.feedback.LedgerCell;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.StandingAttestation;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FeedbackRecord;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.model.signoff.LedgerRecord;
import io.countersign.model.signoff.Person;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Freezes a round: everything that a sign-off prints, as it stands at one entry of the record. Thread-safe.
final class DossierFreezer {
    private static final String NO_ENTRY = "0".repeat(64);

    /// How often a round is read again because somebody wrote while it was read.
    private static final int ATTEMPTS = 5;

    private final Store store;
    private final AssessRelease assessRelease;
    private final BasisFiles basis;
    private final Clock clock;
    private final String program;

    DossierFreezer(Store store, AssessRelease assessRelease, BasisFiles basis, Clock clock, String program) {
        this.store = store;
        this.assessRelease = assessRelease;
        this.basis = basis;
        this.clock = clock;
        this.program = program;
    }

    /// @throws ProblemException if there is no such release, or people write faster than it can be read
    Frozen freeze(SignRequest request) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Head before = store.read(DossierFreezer::head);
            Object rules = basis.state();
            ReleaseAssessment assessment = assessRelease.assess(request.releaseId());
            Optional<Frozen> frozen = store.read(session -> head(session).equals(before) && basis.state().equals(rules)
                    ? Optional.of(new Frozen(
                            freeze(session, request, assessment, before),
                            HistoryExtract.of(session.audit(), request.releaseId())))
                    : Optional.empty());
            if (frozen.isPresent()) {
                return frozen.get();
            }
        }
        throw ProblemException.of(ProblemCode.SIGN_OVERTAKEN);
    }

    private Dossier freeze(Session session, SignRequest request, ReleaseAssessment assessment, Head head) {
        Release release = assessment.release();
        List<Item> items = assessment.checklist().items().toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Dossier(
                session.signOffs().nextNumber(now.atOffset(ZoneOffset.UTC).getYear()),
                request.verdict(),
                request.reason().strip(),
                request.language(),
                request.alsoIn(),
                request.printLimit(),
                now,
                release,
                expected(session, request.reviewer()),
                expected(session, request.approver()),
                assessment.checklist(),
                basis.of(release),
                assessment.blockers(),
                records(assessment, items),
                attestations(session, release, items),
                assessment.ports(),
                RoundReading.of(session, release),
                findings(session, release),
                feedback(session, release),
                ledger(session, release),
                evidence(session, release),
                head.hash(),
                head.number(),
                program,
                SignOffComposer.LAYOUT);
    }

    /// With the certificate that the profile of the person names, where nobody signs with one yet.
    private static Person expected(Session session, Person person) {
        return person.certificate().isEmpty()
                ? person.with(TwoPersonRule.profile(session, person.name()).certificate())
                : person;
    }

    private static List<ItemRecord> records(ReleaseAssessment assessment, List<Item> items) {
        return items.stream()
                .map(item -> new ItemRecord(
                        item,
                        Objects.requireNonNull(assessment.assessments().get(item.id())),
                        assessment.answers().get(item.id())))
                .toList();
    }

    private static List<StandingAttestation> attestations(Session session, Release release, List<Item> items) {
        Set<String> asked = items.stream().map(Item::id).collect(Collectors.toSet());
        return session.attestations().standing(release.id()).stream()
                .filter(attestation -> asked.contains(attestation.itemId()))
                .sorted(Comparator.comparing(StandingAttestation::itemId)
                        .thenComparingLong(StandingAttestation::releaseId))
                .toList();
    }

    private static List<FindingRecord> findings(Session session, Release release) {
        List<FindingRecord> findings = new ArrayList<>();
        session.findings().forEach(release.id(), release.round(), findings::add);
        return findings;
    }

    private static List<FeedbackRecord> feedback(Session session, Release release) {
        return session.evidence().feedback(release.id(), release.round()).stream()
                .map(attested -> new FeedbackRecord(attested.value(), attested.evidence()))
                .toList();
    }

    private static List<LedgerRecord> ledger(Session session, Release release) {
        return LedgerReading.of(session, release).items().stream()
                .map(item -> new LedgerRecord(
                        item.item(),
                        item.state(),
                        item.cells().stream().map(DossierFreezer::entry).toList()))
                .toList();
    }

    private static LedgerRecord.Entry entry(LedgerCell cell) {
        List<String> files =
                cell.rows().stream().map(row -> row.evidence().name()).distinct().toList();
        return new LedgerRecord.Entry(cell.round(), cell.outcome(), files, cell.answers());
    }

    /// In the order in which they came in.
    private static List<Evidence> evidence(Session session, Release release) {
        return session.evidence().of(release.id(), release.round()).stream()
                .sorted(Comparator.comparingLong(Evidence::id))
                .toList();
    }

    private static Head head(Session session) {
        return session.audit().head().map(Head::of).orElse(new Head(NO_ENTRY, 0));
    }

    /// A dossier, and the history up to the entry that it names.
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Frozen(Dossier dossier, byte[] history) {}

    private record Head(String hash, long number) {
        static Head of(AuditEntry entry) {
            return new Head(entry.hash(), entry.number());
        }
    }
}
