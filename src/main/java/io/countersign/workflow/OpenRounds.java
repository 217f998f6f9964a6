package io.countersign.workflow;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.store.Session;

/// Holds what was begun in a round to being recorded in that round, or not at all: others may open the next one meanwhile.
final class OpenRounds {
    private OpenRounds() {}

    /// @param release with the round that the work was begun in
    /// @throws ProblemException if that is not the open round any more
    static void requireOpen(Session session, Release release) {
        int open = session.releases()
                .find(release.id())
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(release.id())))
                .round();
        if (open != release.round()) {
            throw ProblemException.of(ProblemCode.ROUND_OVERTAKEN, release.round(), open);
        }
    }
}
