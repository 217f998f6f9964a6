package io.countersign.store.jdbc;

import io.countersign.store.FindingPart;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Looks up what values a part of the findings of a round has.
final class FindingValues {
    private static final String ROUND = "(SELECT id FROM round WHERE release = :release AND number = :round)";

    private final Handle handle;

    FindingValues(Handle handle) {
        this.handle = handle;
    }

    List<String> of(long releaseId, int round, FindingPart part, String typed, int limit) {
        return handle.createQuery(select(part).formatted(ROUND))
                .bind("release", releaseId)
                .bind("round", round)
                .bind("typed", typed)
                // The highest character there is: whatever begins with the text lies before it.
                .bind("end", typed + Character.toString(Character.MAX_CODE_POINT))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static String select(FindingPart part) {
        return switch (part) {
            case IDENTIFIER -> dictionary("advisory", "identifier");
            case COMPONENT -> dictionary("component", "name");
            case PORT ->
                """
                SELECT DISTINCT port FROM finding
                WHERE round = %1$s AND port > 0 AND CAST(port AS TEXT) BETWEEN :typed AND :end
                ORDER BY port LIMIT :limit
                """;
            // Nothing is indexed here: paths are asked for seldom, and no more than one look at the round is needed.
            case PATH ->
                """
                SELECT text FROM word
                WHERE id IN (SELECT path FROM finding WHERE round = %1$s)
                  AND text COLLATE NOCASE BETWEEN :typed AND :end AND text <> '' AND text NOT GLOB '*[ ,]*'
                ORDER BY text COLLATE NOCASE LIMIT :limit
                """;
            case PLATFORM ->
                """
                SELECT DISTINCT lower(platform) AS value FROM round_image
                WHERE round = %1$s AND value BETWEEN lower(:typed) AND lower(:end)
                ORDER BY value LIMIT :limit
                """;
            case TOOL ->
                """
                SELECT DISTINCT lower(replace(coalesce(tool, format_name), ' ', '-')) AS value FROM evidence
                WHERE round = %1$s AND value BETWEEN lower(:typed) AND lower(:end)
                  AND EXISTS (SELECT 1 FROM attestation x WHERE x.evidence = evidence.id)
                ORDER BY value LIMIT :limit
                """;
        };
    }

    /// The dictionary is walked in the order of the words, and only what the round holds is told.
    private static String dictionary(String table, String column) {
        return """
                SELECT DISTINCT d.%2$s FROM %3$s d
                WHERE d.%2$s COLLATE NOCASE BETWEEN :typed AND :end AND d.%2$s <> ''
                  AND EXISTS (SELECT 1 FROM finding f WHERE f.round = %1$s AND f.%3$s = d.id)
                ORDER BY d.%2$s COLLATE NOCASE LIMIT :limit
                """.formatted("%1$s", column, table);
    }
}
