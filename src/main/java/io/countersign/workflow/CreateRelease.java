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

    /// Opens a release that knows nothing yet, and is reviewed by the policy that ships.
    ///
    /// @throws ProblemException if a part is missing, or the release exists
    public Release create(
            String product, String version, String build, String operatingSystem, List<Image> images) {
        return create(product, version, build, operatingSystem, images, Release.POLICY);
    }

    /// Opens a release that knows nothing yet.
    ///
    /// @param checklist the id of the one that it is reviewed by
    /// @throws ProblemException if a part is missing, or the release exists
    public Release create(
            String product,
            String version,
            String build,
            String operatingSystem,
            List<Image> images,
            String checklist) {
        Release draft = draft(product, version, build, operatingSystem, images, checklist);
        return store.write(
                who.get(), session -> stored(session, draft, session.releases().add(unused(session, draft)), ""));
    }

    /// Opens a release that starts from an earlier one of the same product, and is reviewed by the same checklist.
    ///
    /// @throws ProblemException likewise, or if the earlier one is of another product
    public Release createFrom(
            long predecessor,
            String product,
            String version,
            String build,
            String operatingSystem,
            List<Image> images) {
        String checklist = store.read(session -> session.releases().find(predecessor))
                .map(Release::checklist)
                .orElse(Release.POLICY);
        return createFrom(predecessor, product, version, build, operatingSystem, images, checklist);
    }

    /// Opens a release that starts from an earlier one of the same product: with its findings, decisions and answers, each of
    /// which shows what differs as soon as evidence says so.
    ///
    /// @param checklist the id of the one that it is reviewed by; answers to items that read the same come along
    /// @throws ProblemException likewise, or if the earlier one is of another product
    public Release createFrom(
            long predecessor,
            String product,
            String version,
            String build,
            String operatingSystem,
            List<Image> images,
            String checklist) {
        Release draft = draft(product, version, build, operatingSystem, images, checklist);
        return store.write(who.get(), session -> {
            Release earlier = session.releases()
                    .find(predecessor)
                    .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(predecessor)));
            if (!earlier.product().equals(draft.product())) {
                throw ProblemException.of(ProblemCode.RELEASE_PREDECESSOR, earlier.name(), draft.product());
            }
            long id = session.releases().add(unused(session, draft), predecessor);
            return stored(session, draft, id, earlier.name() + " " + earlier.build());
        });
    }

    private Release draft(
            String product,
            String version,
            String build,
            String operatingSystem,
            List<Image> images,
            String checklist) {
        return new Release(
                0,
                present("product", product),
                present("version", version),
                present("build", build),
                present("system", operatingSystem),
                images,
                checklist,
                1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Release unused(Session session, Release draft) {
        if (session.releases()
                .find(draft.product(), draft.version(), draft.build())
                .isPresent()) {
            throw ProblemException.of(ProblemCode.RELEASE_EXISTS, draft.name(), draft.build());
        }
        return draft;
    }

    private static Release stored(Session session, Release draft, long id, String from) {
        session.audit()
                .append(new AuditEvent(
                        "release.created", id, draft.name() + " " + draft.build(), from, settings(draft)));
        return new Release(
                id,
                draft.product(),
                draft.version(),
                draft.build(),
                draft.operatingSystem(),
                draft.images(),
                draft.checklist(),
                draft.round(),
                draft.createdAt());
    }

    private static String settings(Release draft) {
        return draft.checklist().equals(Release.POLICY)
                ? draft.operatingSystem()
                : draft.operatingSystem() + ", " + draft.checklist();
    }

    private static String present(String part, String value) {
        if (value.isBlank()) {
            throw ProblemException.of(ProblemCode.RELEASE_INCOMPLETE, Message.of("audit.part." + part));
        }
        return value.strip();
    }
}
