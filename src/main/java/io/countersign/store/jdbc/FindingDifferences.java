package io.countersign.store.jdbc;

import io.countersign.model.finding.Component;
import io.countersign.store.FindingDifference;
import io.countersign.store.FindingDifference.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Lays what a decision looked at beside what its finding is now.
final class FindingDifferences {
    private final Handle handle;

    FindingDifferences(Handle handle) {
        this.handle = handle;
    }

    Optional<FindingDifference> of(long finding) {
        return handle.createQuery("""
                        SELECT looked.number,
                            CASE WHEN looked.release = r.release THEN ''
                                ELSE (SELECT product || ' ' || version || ' ' || build FROM release WHERE id = looked.release)
                                END AS release,
                            d.severity AS old_severity, d.score AS old_score,
                            old.name AS old_name, old.version AS old_version, old.purl AS old_purl, old_fixed.text AS old_fixed,
                            f.severity AS new_severity, f.score AS new_score,
                            new.name AS new_name, new.version AS new_version, new.purl AS new_purl, new_fixed.text AS new_fixed
                        FROM finding f
                        JOIN round r ON r.id = f.round
                        JOIN decision d ON d.release = r.release AND d.identity = f.identity AND d.act = f.stands
                        JOIN round looked ON looked.id = d.round
                        JOIN component old ON old.id = d.component
                        JOIN word old_fixed ON old_fixed.id = d.fixed
                        JOIN component new ON new.id = f.component
                        JOIN word new_fixed ON new_fixed.id = f.fixed
                        WHERE f.id = :finding
                        """)
                .bind("finding", finding)
                .map((row, _) -> new FindingDifference(
                        row.getInt("number"), row.getString("release"), seen(row, "old_"), seen(row, "new_")))
                .findOne();
    }

    private static Seen seen(ResultSet row, String when) throws SQLException {
        return new Seen(
                Codes.severity(row.getInt(when + "severity")),
                row.getInt(when + "score"),
                new Component(
                        row.getString(when + "name"),
                        row.getString(when + "version"),
                        row.getString(when + "fixed"),
                        row.getString(when + "purl")));
    }
}
