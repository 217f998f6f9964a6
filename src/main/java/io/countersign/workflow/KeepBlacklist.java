package io.countersign.workflow;

import io.countersign.logic.feedback.Blacklist;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the software that platforms have listed as unsafe, and finds the releases that contain it. Thread-safe.
public final class KeepBlacklist {
    private final Store store;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public KeepBlacklist(Store store, Clock clock, Supplier<String> who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
    }

    /// The listings that hold, by name.
    public List<BlacklistEntry> all() {
        return store.read(session -> session.blacklists().all());
    }

    /// Marks software as listed.
    ///
    /// @param since the day of the listing; null for today in UTC
    /// @throws ProblemException if the name or the platform is missing
    public BlacklistEntry add(String software, String platform, @Nullable LocalDate since, String note, String source) {
        if (software.isBlank() || platform.isBlank()) {
            throw ProblemException.of(ProblemCode.BLACKLIST_INCOMPLETE);
        }
        String person = who.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = since == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : since;
        BlacklistEntry draft = new BlacklistEntry(
                0, software.strip(), platform.strip(), day, note.strip(), source.strip(), person, now);
        return store.write(person, session -> {
            BlacklistEntry entry = session.blacklists().add(draft);
            session.audit().append(new AuditEvent("blacklist.added", 0, entry.software(), "", text(entry)));
            return entry;
        });
    }

    /// Takes a listing off.
    ///
    /// @throws ProblemException if there is none with this number
    public BlacklistEntry remove(long id) {
        return store.write(who.get(), session -> {
            BlacklistEntry entry = session.blacklists().all().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.of(ProblemCode.BLACKLIST_UNKNOWN, String.valueOf(id)));
            session.blacklists().remove(id);
            session.audit().append(new AuditEvent("blacklist.removed", 0, entry.software(), text(entry), ""));
            return entry;
        });
    }

    /// The releases whose open round contains the software of a listing.
    public List<Release> releasesWith(BlacklistEntry entry) {
        return store.read(session -> session.releases().all().stream()
                .filter(release -> find(session, release, entry).findAny().isPresent())
                .toList());
    }

    /// The listed software that the open round of a release contains.
    ///
    /// @throws ProblemException if there is no such release
    public List<BlacklistedSoftware> in(long releaseId) {
        return store.read(session -> session.releases()
                .find(releaseId)
                .map(release -> in(session, release))
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId))));
    }

    static List<BlacklistedSoftware> in(Session session, Release release) {
        return session.blacklists().all().stream()
                .map(entry -> new BlacklistedSoftware(
                        entry, find(session, release, entry).toList()))
                .filter(software -> !software.found().isEmpty())
                .toList();
    }

    private static Stream<String> find(Session session, Release release, BlacklistEntry entry) {
        String firstWord = entry.software().split("\\s+", 2)[0];
        return session.blacklists().softwareWith(release.id(), release.round(), firstWord).stream()
                .filter(name -> Blacklist.isListed(entry.software(), name));
    }

    private static String text(BlacklistEntry entry) {
        return entry.platform()
                + ", "
                + entry.since()
                + (entry.source().isEmpty() ? "" : ", " + entry.source())
                + (entry.note().isEmpty() ? "" : ": " + entry.note());
    }
}
