package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.StandingAttestation;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records what named people attest of items that no report can prove. What is attested of the organisation is kept once
/// and holds for every release. Thread-safe.
public final class AttestItems {
    private final Store store;
    private final ReleaseChecklists checklists;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who writes it down, asked each time
    public AttestItems(Store store, ReleaseChecklists checklists, Clock clock, Supplier<String> who) {
        this.store = store;
        this.checklists = checklists;
        this.clock = clock;
        this.who = who;
    }

    /// Whether an item is attested once for all releases.
    ///
    /// @throws ProblemException if no checklist has such an item, or it is not attested
    public boolean isOfOrganisation(String itemId) {
        return criterion(item(0, itemId)).organisation();
    }

    /// Records an attestation.
    ///
    /// @param releaseId of what release it is said; where it is said once for all, the one whose checklist asks for it, or 0
    /// @param by who attests it
    /// @param note what it rests on
    /// @param lastDay through which it holds, or null for as long as the checklist lets it
    /// @throws ProblemException if there is no such item or release, the item is not attested, nobody is named, or it is to
    ///     hold longer than the checklist lets it or not even today
    public StandingAttestation attest(
            long releaseId, String itemId, String by, String note, @Nullable LocalDate lastDay) {
        Item item = item(releaseId, itemId);
        Criterion.Attestation criterion = criterion(item);
        if (by.isBlank()) {
            throw ProblemException.of(ProblemCode.ATTESTATION_NAME_MISSING, itemId);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate latest = today.plusDays(criterion.days());
        LocalDate day = lastDay == null ? latest : lastDay;
        if (day.isBefore(today) || day.isAfter(latest)) {
            throw ProblemException.of(ProblemCode.ATTESTATION_DAY, day, today, latest);
        }
        String person = who.get();
        StandingAttestation attestation = new StandingAttestation(
                itemId,
                criterion.organisation() ? 0 : releaseId,
                item.textHash(),
                by.strip(),
                note.strip(),
                day,
                person,
                now);
        return store.write(person, session -> {
            session.attestations().add(attestation);
            session.audit()
                    .append(new AuditEvent("item.attested", attestation.releaseId(), itemId, "", text(attestation)));
            return attestation;
        });
    }

    /// Takes the newest attestation of an item back.
    ///
    /// @return whether there was one
    public boolean withdraw(long releaseId, String itemId) {
        long of = criterion(item(releaseId, itemId)).organisation() ? 0 : releaseId;
        return store.write(who.get(), session -> {
            List<StandingAttestation> standing = session.attestations().standing(of);
            boolean withdrawn = session.attestations().withdraw(of, itemId);
            if (withdrawn) {
                String before = standing.stream()
                        .filter(said -> said.itemId().equals(itemId) && said.releaseId() == of)
                        .map(AttestItems::text)
                        .findFirst()
                        .orElse("");
                session.audit().append(new AuditEvent("item.unattested", of, itemId, before, ""));
            }
            return withdrawn;
        });
    }

    private Item item(long releaseId, String itemId) {
        Optional<Item> item = releaseId == 0
                ? checklists.anyItem(itemId)
                : checklists.of(release(releaseId)).item(itemId);
        return item.orElseThrow(() -> ProblemException.of(ProblemCode.ITEM_UNKNOWN, itemId));
    }

    private Release release(long id) {
        return store.read(session -> session.releases().find(id))
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(id)));
    }

    private static Criterion.Attestation criterion(Item item) {
        return item.criterion()
                .tree()
                .flatMap(part -> part instanceof Criterion.Attestation one ? Stream.of(one) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemCode.ATTESTATION_NOT_ASKED, item.id()));
    }

    private static String text(StandingAttestation said) {
        return said.by() + ", " + said.lastDay() + (said.note().isEmpty() ? "" : ": " + said.note());
    }
}
