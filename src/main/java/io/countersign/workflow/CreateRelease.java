package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/// Opens a release with its first round. Thread-safe.
public final class CreateRelease {
    private final Store store;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public CreateRelease(Store store, Clock clock, Supplier<String> who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
    }

    /// @throws ProblemException if a part is missing, or the release exists
    public Release create(
            String product, String version, String build, String operatingSystem, List<Image> images) {
        Release draft = new Release(
                0,
                present("product", product),
                present("version", version),
                present("build", build),
                present("system", operatingSystem),
                images,
                1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return store.write(who.get(), session -> add(session, draft));
    }

    private static Release add(Session session, Release draft) {
        if (session.releases()
                .find(draft.product(), draft.version(), draft.build())
                .isPresent()) {
            throw ProblemException.of(ProblemCode.RELEASE_EXISTS, draft.name(), draft.build());
        }
        long id = session.releases().add(draft);
        session.audit()
                .append(new AuditEvent(
                        "release.created", id, draft.name() + " " + draft.build(), "", draft.operatingSystem()));
        return new Release(
                id,
                draft.product(),
                draft.version(),
                draft.build(),
                draft.operatingSystem(),
                draft.images(),
                draft.round(),
                draft.createdAt());
    }

    private static String present(String part, String value) {
        if (value.isBlank()) {
            throw ProblemException.of(ProblemCode.RELEASE_INCOMPLETE, Message.of("audit.part." + part));
        }
        return value.strip();
    }
}
