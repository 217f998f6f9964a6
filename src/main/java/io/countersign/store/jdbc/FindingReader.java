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
import io.countersign.model.signoff.FindingRecord;
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

    void forEach(long releaseId, int round, Consumer<FindingRecord> consumer) {
        Map<Long, String> names = evidence(releaseId, round);
        try (Stream<FindingRecord> records = handle.createQuery("""
                        SELECT f.severity, a.identifier, a.title, %s,
                            (SELECT group_concat(x.evidence) FROM attestation x WHERE x.finding = f.id) AS evidence,
                            act.id AS act, act.kind, act.reason, act.last_day, act.who, act.at
                        FROM finding f
                        %s
                        LEFT JOIN act ON act.id = f.act
                        WHERE f.round = (SELECT id FROM round WHERE release = :release AND number = :round)
                        ORDER BY f.rank, f.id
                        """.formatted(COMPONENT_AND_PLACE, TEXTS))
                .bind("release", releaseId)
                .bind("round", round)
                .map((row, _) -> record(row, names))
                .stream()) {
            records.forEach(consumer);
        }
    }

    private Map<Long, String> evidence(long releaseId, int round) {
        return handle
                .createQuery("""
                        SELECT e.id, e.name
                        FROM evidence e JOIN round r ON r.id = e.round
                        WHERE r.release = :release AND r.number = :round
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
                        WHERE x.finding = :finding
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
                        SELECT act.id AS act, act.kind, act.reason, act.last_day, act.who, act.at
                        FROM finding f
                        JOIN round r ON r.id = f.round
                        JOIN decision d ON d.release = r.release AND d.identity = f.identity
                        JOIN act ON act.id = d.act
                        WHERE f.id = :finding AND act.undone_at IS NULL
                        ORDER BY act.id DESC
                        """)
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
