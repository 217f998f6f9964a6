package io.countersign.store.jdbc;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.review.RoundChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the findings of one file. The one place that speaks JDBC itself: a million rows go through here, and binding
/// them by name takes longer than storing them.
///
/// A batch goes in four steps: equal findings within it are joined, those are told which the round knows, the new ones
/// are inserted, and each is attested. A finding of a round has the severity and score of the most severe file
/// that reports it, and from its first moment the decision that stands on its identity in the release.
final class FindingWriter implements AutoCloseable {
    private final Evidence evidence;
    private final long round;
    private final WordDictionary words;
    private final ComponentDictionary components;
    private final AdvisoryDictionary advisories;
    private final KnownFindings known;
    private final ScopedWaivers waivers;
    private final Tally tally;
    private final LateIndexes indices;
    private final WrittenFindings written;
    private final long first;
    private final RowBatch inserted;
    private final PreparedStatement decide;
    private final PreparedStatement cover;
    private final PreparedStatement revive;
    private final PreparedStatement raise;
    private final RowBatch attested;
    private final PreparedStatement repeat;
    private final PreparedStatement rate;
    private long last;

    FindingWriter(Handle handle, Evidence evidence) {
        this.evidence = evidence;
        Connection connection = handle.getConnection();
        try {
            round = handle.createQuery("SELECT round FROM evidence WHERE id = :id")
                    .bind("id", evidence.id())
                    .mapTo(Long.class)
                    .one();
            last = handle.createQuery("SELECT coalesce(max(id), 0) FROM finding")
                    .mapTo(Long.class)
                    .one();
            first = last;
            indices = new LateIndexes(handle, last);
            written = new WrittenFindings(last, isEmpty(handle));
            tally = new Tally(handle, round);
            waivers = new ScopedWaivers(handle, evidence.releaseId());
            words = new WordDictionary(connection);
            components = new ComponentDictionary(connection);
            advisories = new AdvisoryDictionary(connection, evidence.format().id());
            known = new KnownFindings(connection, evidence.releaseId(), round, evidence.id());
            inserted = new RowBatch(
                    connection,
                    """
                    INSERT INTO finding (id, round, identity, kind, seldom, severity, score, advisory, component, fixed,
                        target, host, port, protocol, path, decision, sources)
                    VALUES\s""",
                    "(?, %d, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)".formatted(round));
            decide = connection.prepareStatement("UPDATE finding SET decision = ?, act = ?, stands = ? WHERE id = ?");
            cover = connection.prepareStatement("""
                    INSERT INTO decision (release, identity, act, round, severity, score, component, fixed, evidence)
                    SELECT r.release, f.identity, ?2, f.round, f.severity, f.score, f.component, f.fixed, ?3
                    FROM finding f JOIN round r ON r.id = f.round
                    WHERE f.id = ?1
                    """);
            revive = connection.prepareStatement("""
                    UPDATE finding SET severity = ?, score = ?, advisory = ?, component = ?, fixed = ?, target = ?,
                        host = ?, port = ?, protocol = ?, path = ?, change = ?, sources = 1
                    WHERE id = ?
                    """);
            raise = connection.prepareStatement(
                    "UPDATE finding SET severity = ?, score = ?, sources = sources + ? WHERE id = ?");
            attested = new RowBatch(
                    connection,
                    """
                    INSERT INTO attestation (finding, evidence, advisory, severity, score, given, scale, vector, status, times)
                    VALUES\s""",
                    "(?, %d, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(evidence.id()));
            repeat = connection.prepareStatement(
                    "UPDATE attestation SET times = times + ? WHERE finding = ? AND evidence = ?");
            rate = connection.prepareStatement("""
                    UPDATE attestation SET severity = ?, score = ?, given = ?, scale = ?, vector = ?, status = ?
                    WHERE finding = ? AND evidence = ?
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException("the findings cannot be written", e);
        }
    }

    void write(List<Finding> findings) {
        try {
            for (int from = 0; from < findings.size(); from += KnownFindings.BATCH) {
                writeBatch(findings.subList(from, Math.min(findings.size(), from + KnownFindings.BATCH)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the findings cannot be written", e);
        }
    }

    /// Makes the new findings findable, and counts them. To be called once all are written, before anything else is done with them.
    void finish() {
        try {
            advisories.index();
            components.index();
            indices.restore();
            tally.flush();
        } catch (SQLException e) {
            throw new IllegalStateException("the findings cannot be made findable", e);
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : List.of(decide, cover, revive, raise, repeat, rate)) {
                statement.close();
            }
            inserted.close();
            attested.close();
            known.close();
            words.close();
            components.close();
            advisories.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the statements cannot be closed", e);
        }
    }

    private void writeBatch(List<Finding> findings) throws SQLException {
        Map<Digest, Reported> batch = new LinkedHashMap<>();
        for (Finding finding : findings) {
            batch.computeIfAbsent(Digest.of(finding.identity()), _ -> new Reported(finding))
                    .add(finding);
        }
        List<Digest> identities = new ArrayList<>(batch.keySet());
        Map<Digest, KnownFindings.Known> rows = known(identities);
        Map<Digest, KnownFindings.Standing> standing = known.standing(identities);
        for (Map.Entry<Digest, Reported> entry : batch.entrySet()) {
            KnownFindings.@Nullable Known row = rows.get(entry.getKey());
            if (row == null) {
                add(entry.getKey(), entry.getValue(), standing.get(entry.getKey()));
            } else if (row.isAwaited()) {
                revive(row, entry.getValue());
            } else {
                join(row, entry.getValue());
            }
        }
        inserted.flush();
        attested.flush();
        for (PreparedStatement statement : List.of(decide, cover, revive, raise, repeat, rate)) {
            statement.executeBatch();
        }
        indices.after(last - first, !written.isComplete());
        if (!written.isComplete()) {
            indices.restoreIdentities();
        }
    }

    private Map<Digest, KnownFindings.Known> known(List<Digest> identities) throws SQLException {
        if (!written.isComplete()) {
            return known.rows(identities);
        }
        Map<Digest, KnownFindings.Known> rows = new HashMap<>();
        for (Digest identity : identities) {
            long number = written.number(identity);
            if (number > 0) {
                rows.put(identity, known.row(number));
            }
        }
        return rows;
    }

    private void add(Digest identity, Reported reported, KnownFindings.@Nullable Standing standing)
            throws SQLException {
        Finding finding = reported.first;
        Place place = finding.place();
        long advisory = advisories.number(finding.advisory());
        long kind = words.number(finding.kind().name());
        KnownFindings.@Nullable Standing decided =
                standing != null ? standing : waivers.covering(finding, kind).map(KnownFindings.Standing::waiver).orElse(null);
        int decision = decided == null ? 0 : decided.decision();
        last++;
        inserted.add(
                last,
                identity.bytes(),
                kind,
                finding.kind() == FindingKind.VULNERABILITY ? 0 : 1,
                Codes.of(reported.rating().severity()),
                reported.rating().tenths(),
                advisory,
                components.number(finding.component()),
                words.number(finding.component().fixedVersion()),
                words.number(place.target()),
                words.number(place.host()),
                place.port(),
                words.number(place.protocol()),
                words.number(place.path()));
        written.add(identity);
        if (decided != null) {
            batch(decide, decision, decided.act(), decided.stands(), last);
        }
        if (decided != null && standing == null) {
            batch(cover, last, decided.act(), evidence.id());
        }
        tally.add(Codes.of(reported.rating().severity()), decision, Codes.of(RoundChange.NEW), 1);
        attest(last, advisory, reported);
    }

    /// An earlier round knows the finding, and this file is the first of its own round to report it: it is what this file
    /// says now.
    private void revive(KnownFindings.Known row, Reported reported) throws SQLException {
        Finding finding = reported.first;
        Place place = finding.place();
        long advisory = advisories.number(finding.advisory());
        RoundChange change = row.change() == RoundChange.GONE ? RoundChange.CAME_BACK : RoundChange.CARRIED;
        batch(
                revive,
                Codes.of(reported.rating().severity()),
                reported.rating().tenths(),
                advisory,
                components.number(finding.component()),
                words.number(finding.component().fixedVersion()),
                words.number(place.target()),
                words.number(place.host()),
                place.port(),
                words.number(place.protocol()),
                words.number(place.path()),
                Codes.of(change),
                row.id());
        attest(row.id(), advisory, reported);
        tally.add(Rank.severity(row.rank()), row.decision(), Codes.of(row.change()), -1);
        tally.add(Codes.of(reported.rating().severity()), row.decision(), Codes.of(change), 1);
    }

    private void join(KnownFindings.Known row, Reported reported) throws SQLException {
        int rank = Rank.of(reported.rating());
        if (row.attestedRank() == null) {
            attest(row.id(), advisories.number(reported.first.advisory()), reported);
        } else {
            batch(repeat, reported.times, row.id(), evidence.id());
            if (rank < row.attestedRank()) {
                rate(row.id(), reported.worst);
            }
        }
        int worst = Math.min(rank, row.rank());
        if (worst < row.rank() || row.attestedRank() == null) {
            batch(raise, Rank.severity(worst), Rank.score(worst), row.attestedRank() == null ? 1 : 0, row.id());
            int change = Codes.of(row.change());
            tally.add(Rank.severity(row.rank()), row.decision(), change, -1);
            tally.add(Rank.severity(worst), row.decision(), change, 1);
        }
    }

    private void attest(long finding, long advisory, Reported reported) throws SQLException {
        Rating rating = reported.rating();
        attested.add(
                finding,
                advisory,
                Codes.of(rating.severity()),
                rating.tenths(),
                words.number(rating.given()),
                words.number(rating.scale().name()),
                words.number(rating.vector()),
                status(reported.worst),
                reported.times);
    }

    private void rate(long finding, Finding worst) throws SQLException {
        Rating rating = worst.rating();
        batch(
                rate,
                Codes.of(rating.severity()),
                rating.tenths(),
                words.number(rating.given()),
                words.number(rating.scale().name()),
                words.number(rating.vector()),
                status(worst),
                finding,
                evidence.id());
    }

    private @Nullable Long status(Finding finding) throws SQLException {
        return finding.status().isEmpty() ? null : words.number(finding.status());
    }

    private boolean isEmpty(Handle handle) {
        return handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM finding WHERE round = :round)")
                .bind("round", round)
                .mapTo(Boolean.class)
                .one();
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /// The findings of one batch that have the same identity.
    private static final class Reported {
        private final Finding first;
        private Finding worst;
        private int times;

        Reported(Finding finding) {
            this.first = finding;
            this.worst = finding;
        }

        /// The status goes with the rating: it is that of the most severe row.
        void add(Finding row) {
            times++;
            if (Rank.of(row.rating()) < Rank.of(rating())) {
                worst = row;
            }
        }

        Rating rating() {
            return worst.rating();
        }
    }
}
