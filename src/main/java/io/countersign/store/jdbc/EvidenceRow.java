package io.countersign.store.jdbc;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Between an [Evidence] and its row.
final class EvidenceRow {
    static final String SELECT = """
            SELECT e.*, r.release, r.number AS round_number
            FROM evidence e JOIN round r ON r.id = e.round
            WHERE r.release = :release AND r.number = :round
            """;

    static final String INSERT = """
            INSERT INTO evidence (round, name, size, sha256, kept_sha256, format, format_kind, format_name, imported_at, imported_by,
                critical, high, medium, low, info, suppressed, passed, not_tested, facts, feedback, pages,
                tool, tool_version, target, finished_at, complete, remarks)
            VALUES ((SELECT id FROM round WHERE release = :release AND number = :round),
                :name, :size, :sha256, :keptSha256, :format, :formatKind, :formatName, :importedAt, :importedBy,
                :critical, :high, :medium, :low, :info, :suppressed, :passed, :notTested, :facts, :feedback, :pages,
                :tool, :toolVersion, :target, :finishedAt, :complete, :remarks)
            RETURNING id
            """;

    static final String UPDATE = """
            UPDATE evidence
            SET name = :name, size = :size, sha256 = :sha256, kept_sha256 = :keptSha256, format = :format, format_kind = :formatKind,
                format_name = :formatName, imported_at = :importedAt, imported_by = :importedBy,
                critical = :critical, high = :high, medium = :medium, low = :low, info = :info,
                suppressed = :suppressed, passed = :passed, not_tested = :notTested,
                facts = :facts, feedback = :feedback, pages = :pages,
                tool = :tool, tool_version = :toolVersion, target = :target, finished_at = :finishedAt,
                complete = :complete, remarks = :remarks,
                image = :image, source = :format || '|' || coalesce(:tool, '') || '|' || :platform
            WHERE id = :id
            """;

    private EvidenceRow() {}

    /// Binds all but id, release and round.
    static <S extends SqlStatement<S>> S bind(S statement, Evidence evidence) {
        statement
                .bind("name", evidence.name())
                .bind("size", evidence.size())
                .bind("sha256", evidence.sha256())
                .bind("keptSha256", evidence.blackened() ? evidence.keptSha256() : null)
                .bind("format", evidence.format().id())
                .bind("formatKind", evidence.format().kind().name())
                .bind("formatName", evidence.format().name())
                .bind("importedAt", evidence.importedAt().toEpochMilli())
                .bind("importedBy", evidence.importedBy());
        bind(statement, evidence.counts());
        return bind(statement, evidence.scan());
    }

    private static void bind(SqlStatement<?> statement, Counts counts) {
        for (Severity severity : Severity.values()) {
            statement.bind(column(severity), counts.findings().getOrDefault(severity, 0L));
        }
        statement
                .bind("suppressed", counts.suppressed())
                .bind("passed", counts.passed())
                .bind("notTested", counts.notTested())
                .bind("facts", counts.facts())
                .bind("feedback", counts.feedback())
                .bind("pages", counts.pages());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, @Nullable ScanInfo scan) {
        Instant finished = scan == null ? null : scan.finishedAt();
        return statement
                .bind("tool", scan == null ? null : scan.tool())
                .bind("toolVersion", scan == null ? null : scan.toolVersion())
                .bind("target", scan == null ? null : scan.target())
                .bind("finishedAt", finished == null ? null : finished.toEpochMilli())
                .bind("complete", scan == null ? null : scan.complete())
                .bind("remarks", scan == null ? null : MessageText.write(scan.remarks()));
    }

    static Evidence read(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String kept = row.getString("kept_sha256");
        return new Evidence(
                row.getLong("id"),
                row.getLong("release"),
                row.getInt("round_number"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                kept == null ? row.getString("sha256") : kept,
                new Format(
                        row.getString("format"),
                        EvidenceKind.valueOf(row.getString("format_kind")),
                        row.getString("format_name")),
                Instant.ofEpochMilli(row.getLong("imported_at")),
                row.getString("imported_by"),
                counts(row),
                scan(row));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        Map<Severity, Long> findings = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            findings.put(severity, row.getLong(column(severity)));
        }
        return new Counts(
                findings,
                row.getLong("suppressed"),
                row.getLong("passed"),
                row.getLong("not_tested"),
                row.getLong("facts"),
                row.getLong("feedback"),
                row.getLong("pages"));
    }

    private static @Nullable ScanInfo scan(ResultSet row) throws SQLException {
        @Nullable String tool = row.getString("tool");
        if (tool == null) {
            return null;
        }
        long finished = row.getLong("finished_at");
        @Nullable Instant finishedAt = row.wasNull() ? null : Instant.ofEpochMilli(finished);
        return new ScanInfo(
                tool,
                row.getString("tool_version"),
                row.getString("target"),
                finishedAt,
                row.getBoolean("complete"),
                MessageText.read(row.getString("remarks")));
    }

    private static String column(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
