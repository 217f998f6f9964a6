package io.countersign.store.jdbc;

import io.countersign.model.review.RoundChange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Begins a round with what an earlier round knew: its findings with their decisions, none of which is proven to be there
/// still or to be gone, and its answers. Evidence is not carried over.
final class CarryOver {
    private final Handle handle;
    private final long before;
    private final long round;

    /// @param before the round that is carried over from
    /// @param round a round that is new and empty
    CarryOver(Handle handle, long before, long round) {
        this.handle = handle;
        this.before = before;
        this.round = round;
    }

    /// Within a release.
    void run() {
        findings();
        answers(null);
        Tally.recount(handle, round);
    }

    /// From another release, whose decisions become decisions of this one.
    void runFromPredecessor() {
        findings();
        keepWhatWasTakenOver();
        new InheritedDecisions(handle, before, round).take();
        answers(0);
        Tally.recount(handle, round);
    }

    private void findings() {
        handle.createUpdate("""
                        INSERT INTO finding (round, identity, kind, seldom, severity, score, advisory, component, fixed,
                            target, host, port, protocol, path, decision, act, stands, sources, change, origin)
                        SELECT :round, identity, kind, seldom, severity, score, advisory, component, fixed,
                            target, host, port, protocol, path, decision, act, stands, 0,
                            CASE WHEN change >= :fixed THEN :gone ELSE :notRepeated END,
                            CASE WHEN change >= :notRepeated THEN origin ELSE id END
                        FROM finding
                        WHERE round = :before
                        ORDER BY id
                        """)
                .bind("round", round)
                .bind("before", before)
                .bind("fixed", Codes.of(RoundChange.FIXED))
                .bind("gone", Codes.of(RoundChange.GONE))
                .bind("notRepeated", Codes.of(RoundChange.NOT_REPEATED))
                .execute();
    }

    /// As it is now: the other release may take in files afterwards, and the check of the record has to know.
    private void keepWhatWasTakenOver() {
        handle.createUpdate("""
                        INSERT INTO taken_over (finding, gone, severity, score, advisory, component, fixed,
                            target, host, port, protocol, path)
                        SELECT id, change = :gone, severity, score, advisory, component, fixed,
                            target, host, port, protocol, path
                        FROM finding
                        WHERE round = :round
                        ORDER BY id
                        """)
                .bind("gone", Codes.of(RoundChange.GONE))
                .bind("round", round)
                .execute();
    }

    /// @param givenIn null for the round they were given in
    private void answers(@Nullable Integer givenIn) {
        handle.createUpdate("""
                        INSERT INTO answer (round, item, text_hash, value, note, proposed, who, at, given_in)
                        SELECT :round, item, text_hash, value, note, proposed, who, at,
                            coalesce(:givenIn, given_in, (SELECT number FROM round WHERE id = :before))
                        FROM answer
                        WHERE id IN (SELECT max(id) FROM answer WHERE round = :before AND withdrawn = 0 GROUP BY item)
                        ORDER BY id
                        """)
                .bind("givenIn", givenIn)
                .bind("round", round)
                .bind("before", before)
                .execute();
        handle.createUpdate("""
                        INSERT INTO answer_quotes (answer, hash)
                        SELECT new.id, q.hash
                        FROM answer new
                        JOIN answer old ON old.item = new.item
                        JOIN answer_quotes q ON q.answer = old.id
                        WHERE new.round = :round AND old.id IN (
                            SELECT max(id) FROM answer WHERE round = :before AND withdrawn = 0 GROUP BY item)
                        """)
                .bind("round", round)
                .bind("before", before)
                .execute();
    }
}
