package io.countersign.store.jdbc;

import io.countersign.store.SimilarFindings;
import io.countersign.model.review.RoundChange;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Looks for what is like a finding, by the indexes over identifiers and components. Which index is walked is said here:
/// the database, which does not know how many rows a word has, would read the whole round.
final class SimilarRows {
    private static final String THERE = RoundChange.there().stream()
            .map(change -> String.valueOf(Codes.of(change)))
            .sorted()
            .collect(Collectors.joining(", "));

    private static final String ELSEWHERE = """
            SELECT f.*
            FROM finding one
            JOIN advisory mine ON mine.id = one.advisory
            CROSS JOIN advisory a ON a.identifier = mine.identifier COLLATE NOCASE
            CROSS JOIN finding f INDEXED BY finding_advisory ON f.advisory = a.id AND f.round = one.round
            WHERE one.id = :id AND mine.identifier <> '' AND f.id <> one.id AND f.change IN (%s)
            """.formatted(THERE);

    private static final String IN_COMPONENT = """
            SELECT count(*)
            FROM finding one
            JOIN component c ON c.id = one.component AND c.name <> ''
            CROSS JOIN finding f INDEXED BY finding_component ON f.component = one.component AND f.round = one.round
            WHERE one.id = :id AND f.id <> one.id AND f.change IN (%s)
            """.formatted(THERE);

    private final Handle handle;

    SimilarRows(Handle handle) {
        this.handle = handle;
    }

    SimilarFindings of(long id, int limit) {
        return new SimilarFindings(
                handle.createQuery(FindingPages.rows(
                                "SELECT * FROM (%s) ORDER BY rank, id LIMIT :limit".formatted(ELSEWHERE), "p.rank, p.id"))
                        .bind("id", id)
                        .bind("limit", limit)
                        .map(FindingPages::row)
                        .list(),
                count("SELECT count(*) FROM (%s)".formatted(ELSEWHERE), id),
                count(IN_COMPONENT, id));
    }

    private long count(String select, long id) {
        return handle.createQuery(select).bind("id", id).mapTo(Long.class).one();
    }
}
