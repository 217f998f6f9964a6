package io.countersign.store.jdbc;

import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.review.Decided;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.store.FindingAppearance;
import io.countersign.store.FindingDetails;
import io.countersign.store.FindingDetails.Attestation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads findings with all that belongs to them.
final class FindingReader {
    private static final String TEXTS = """
            JOIN advisory a ON a.id = f.advisory
            JOIN component c ON c.id = f.component
            JOIN word fixed ON fixed.id = f.fixed
            JOIN word target ON target.id = f.target
            JOIN word host ON host.id = f.host
            JOIN word protocol ON protocol.id = f.protocol
            JOIN word path ON path.id = f.path
            """;

    private static final String COMPONENT_AND_PLACE = """
            c.name, c.version, fixed.text AS fixed, c.purl,
            target.text AS target, host.text AS host, f.port, protocol.text AS protocol, path.text AS path
            """;

    private final Handle handle;

    FindingReader(Handle handle) {
        this.handle = handle;
    }

    Optional<FindingDetails> details(long id) {
        List<Attestation> attestations = attestations(id);
        return handle.createQuery("""
                        SELECT f.identity, kind.text AS kind, a.*, %s
                        FROM finding f JOIN word kind ON kind.id = f.kind
                        %s
                        WHERE f.id = :id
                        """.formatted(COMPONENT_AND_PLACE, TEXTS))
                .bind("id", id)
                .map((row, _) -> new FindingDetails(
                        id, finding(row, attestations.getFirst()), attestations, history(id)))
                .findOne();
    }

    Optional<DecisionKind> decision(long releaseId, String identity) {
        return handle.createQuery("""
                        SELECT decision FROM finding
                        WHERE identity = :identity AND change < :fixed
                          AND round = (SELECT id FROM round WHERE release = :release ORDER BY number DESC LIMIT 1)
                        """)
                .bind("release", releaseId)
                .bind("identity", Digest.parse(identity).bytes())
                .bind("fixed", Codes.of(RoundChange.FIXED))
                .mapTo(Integer.class)
                .findOne()
                .map(Codes::decision);
    }

    boolean haveDuplicates(long act) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM finding f
                            JOIN act a ON a.duplicate_of = f.identity AND a.undone_at IS NULL
                            JOIN finding duplicate ON duplicate.act = a.id AND duplicate.round = f.round
                            WHERE f.stands = :act)
                        """)
                .bind("act", act)
                .mapTo(Boolean.class)
                .one();
    }

    List<FindingAppearance> appearances(long id) {
        return handle.createQuery("""
                        SELECT r.number, f.change, f.severity, f.score, f.sources
                        FROM finding asked
                        JOIN round own ON own.id = asked.round
                        JOIN round r ON r.release = own.release
                        JOIN finding f ON f.round = r.id AND f.identity = asked.identity
                        WHERE asked.id = :id
                        ORDER BY r.number
                        """)
                .bind("id", id)
                .map((row, _) -> new FindingAppearance(
                        row.getInt("number"),
                        Codes.change(row.getInt("change")),
                        Codes.severity(row.getInt("severity")),
                        row.getInt("score"),
                        row.getInt("sources")))
                .list();
    }

    void forEach(long releaseId, int round, Consumer<FindingRecord> consumer) {
        Map<Long, String> names = evidence(releaseId, round);
        try (Stream<FindingRecord> records = handle.createQuery("""
                        SELECT kind.text AS finding_kind, f.change, f.severity, a.identifier, a.title, %s,
                            (SELECT group_concat(x.evidence) FROM attestation x
                                WHERE x.finding = CASE WHEN f.sources = 0 THEN f.origin ELSE f.id END) AS evidence,
                            decided.id AS act, %s, decided.who, decided.at
                        FROM finding f
                        JOIN word kind ON kind.id = f.kind
                        %s
                        LEFT JOIN act decided ON decided.id = f.act
                        WHERE f.round = (SELECT id FROM round WHERE release = :release AND number = :round)
                          AND f.change < :fixed
                        ORDER BY f.rank, f.id
                        """.formatted(COMPONENT_AND_PLACE, ActRow.COLUMNS, TEXTS))
                .bind("release", releaseId)
                .bind("round", round)
                .bind("fixed", Codes.of(RoundChange.FIXED))
                .map((row, _) -> record(row, names))
                .stream()) {
            records.forEach(consumer);
        }
    }

    private Map<Long, String> evidence(long releaseId, int round) {
        return handle
                .createQuery("""
                        WITH RECURSIVE line (release) AS (
                            SELECT predecessor FROM release WHERE id = :release
                            UNION
                            SELECT earlier.predecessor FROM line JOIN release earlier ON earlier.id = line.release)
                        SELECT e.id, e.name
                        FROM evidence e JOIN round r ON r.id = e.round
                        WHERE r.release = :release AND r.number <= :round
                           OR r.release IN (SELECT release FROM line)
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Attestation> attestations(long finding) {
        return handle.createQuery("""
                        SELECT e.id, e.name, e.tool, e.format_name, x.severity, x.score, x.times,
                            given.text AS given, scale.text AS scale, vector.text AS vector,
                            coalesce(status.text, '') AS status
                        FROM attestation x
                        JOIN evidence e ON e.id = x.evidence
                        JOIN word given ON given.id = x.given
                        JOIN word scale ON scale.id = x.scale
                        JOIN word vector ON vector.id = x.vector
                        LEFT JOIN word status ON status.id = x.status
                        WHERE x.finding = (
                            SELECT CASE WHEN f.sources = 0 THEN f.origin ELSE f.id END FROM finding f WHERE f.id = :finding)
                        ORDER BY e.id
                        """)
                .bind("finding", finding)
                .map((row, _) -> new Attestation(
                        row.getLong("id"),
                        row.getString("name"),
                        tool(row),
                        rating(row),
                        row.getString("status"),
                        row.getInt("times")))
                .list();
    }

    private List<Decided> history(long finding) {
        return handle.createQuery("""
                        SELECT act.id AS act, %s, act.who, act.at
                        FROM finding f
                        JOIN round r ON r.id = f.round
                        JOIN decision d ON d.release = r.release AND d.identity = f.identity
                        JOIN act ON act.id = d.act
                        JOIN act decided ON decided.id = coalesce(d.confirms, d.act)
                        WHERE f.id = :finding AND d.round <= f.round
                          AND coalesce((
                            SELECT u.undone FROM undoing u
                            WHERE u.act = d.act AND coalesce(u.round, 0) <= f.round
                            ORDER BY u.id DESC LIMIT 1), 0) = 0
                        ORDER BY act.id DESC
                        """.formatted(ActRow.COLUMNS))
                .bind("finding", finding)
                .map((row, _) -> ActRow.read(row))
                .list();
    }

    private static Finding finding(ResultSet row, Attestation first) throws SQLException {
        Advisory advisory = new Advisory(
                row.getString("key"),
                ListText.read(row.getString("identifiers")),
                row.getString("title"),
                row.getString("description"),
                row.getString("solution"),
                ListText.read(row.getString("links")),
                ListText.read(row.getString("weaknesses")));
        return new Finding(
                Digest.read(row.getBytes("identity")).hex(),
                FindingKind.valueOf(row.getString("kind")),
                advisory,
                first.rating(),
                component(row),
                place(row),
                first.status());
    }

    private static FindingRecord record(ResultSet row, Map<Long, String> names) throws SQLException {
        List<String> sources = Stream.of(row.getString("evidence").split(","))
                .map(Long::valueOf)
                .sorted()
                .map(id -> names.getOrDefault(id, ""))
                .toList();
        @Nullable Decided decided = row.getLong("act") == 0 ? null : ActRow.read(row);
        return new FindingRecord(
                FindingKind.valueOf(row.getString("finding_kind")),
                Codes.change(row.getInt("change")),
                Codes.severity(row.getInt("severity")),
                row.getString("identifier"),
                row.getString("title"),
                component(row),
                place(row),
                sources,
                decided);
    }

    private static Component component(ResultSet row) throws SQLException {
        return new Component(
                row.getString("name"), row.getString("version"), row.getString("fixed"), row.getString("purl"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("target"),
                row.getString("host"),
                row.getInt("port"),
                row.getString("protocol"),
                row.getString("path"));
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                Codes.severity(row.getInt("severity")),
                row.getString("given"),
                SeverityScale.valueOf(row.getString("scale")),
                row.getInt("score"),
                row.getString("vector"));
    }

    private static String tool(ResultSet row) throws SQLException {
        @Nullable String tool = row.getString("tool");
        return tool == null || tool.isEmpty() ? row.getString("format_name") : tool;
    }
}
