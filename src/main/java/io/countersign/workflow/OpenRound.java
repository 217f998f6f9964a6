package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Opens the next round of a release. Its findings, decisions and answers are those of the round before until evidence
/// says otherwise; evidence itself is not carried over. Thread-safe.
public final class OpenRound {
    private final Store store;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public OpenRound(Store store, Clock clock, Supplier<String> who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
    }

    /// @param rebuilt the images that have a new identifier, by platform; of the other platforms the images stay
    /// @return the release with its new round
    /// @throws ProblemException if there is no such release, or its round has no evidence yet
    public Release open(long releaseId, List<Image> rebuilt) {
        return store.write(who.get(), session -> open(session, releaseId, rebuilt));
    }

    private Release open(Session session, long releaseId, List<Image> rebuilt) {
        Release before = release(session, releaseId);
        if (session.evidence().of(releaseId, before.round()).isEmpty()) {
            throw ProblemException.of(ProblemCode.ROUND_EMPTY, before.round());
        }
        List<Image> images = images(before.images(), rebuilt);
        int number = session.releases().openRound(releaseId, images, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        session.audit()
                .append(new AuditEvent(
                        "round.opened", releaseId, String.valueOf(number), text(before.images()), text(images)));
        return release(session, releaseId);
    }

    private static Release release(Session session, long id) {
        return session.releases()
                .find(id)
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(id)));
    }

    private static List<Image> images(List<Image> before, List<Image> rebuilt) {
        Map<String, Image> images = new LinkedHashMap<>();
        before.forEach(image -> images.put(image.platform(), image));
        rebuilt.forEach(image -> images.put(image.platform(), image));
        return List.copyOf(images.values());
    }

    private static String text(List<Image> images) {
        return images.stream()
                .map(image -> image.platform() + " " + image.identifier())
                .collect(Collectors.joining(", "));
    }
}
