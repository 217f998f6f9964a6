package io.countersign.store.jdbc;

import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.store.Reviews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Answers, only ever appended; taking one back marks it.
final class JdbcReviews implements Reviews {
    private static final String SELECT = """
            SELECT a.*, coalesce(a.given_in, (SELECT number FROM round WHERE id = a.round)) AS round_given FROM answer a
            WHERE a.round = (SELECT id FROM round WHERE release = :release AND number = :round)
              AND a.withdrawn = 0
            """;

    private final Handle handle;

    JdbcReviews(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Map<String, Answer> answers(long releaseId, int round) {
        Map<String, Answer> newest = new LinkedHashMap<>();
        try (Stream<Answer> answers = handle.createQuery(SELECT + "ORDER BY a.id")
                .bind("release", releaseId)
                .bind("round", round)
                .map(JdbcReviews::answer)
                .stream()) {
            answers.forEach(answer -> newest.put(answer.itemId(), answer));
        }
        return newest;
    }

    @Override
    public List<Answer> history(long releaseId, int round, String itemId) {
        return handle.createQuery(SELECT + "AND a.item = :item ORDER BY a.id DESC")
                .bind("release", releaseId)
                .bind("round", round)
                .bind("item", itemId)
                .map(JdbcReviews::answer)
                .list();
    }

    @Override
    public void answer(long releaseId, int round, Answer answer) {
        handle.createUpdate("""
                        INSERT INTO answer (round, item, text_hash, value, note, proposed, who, at)
                        VALUES ((SELECT id FROM round WHERE release = :release AND number = :round),
                            :item, :hash, :value, :note, :proposed, :who, :at)
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("item", answer.itemId())
                .bind("hash", answer.textHash())
                .bind("value", answer.value().name())
                .bind("note", answer.note())
                .bind("proposed", answer.proposed().name())
                .bind("who", answer.by())
                .bind("at", answer.at().toEpochMilli())
                .execute();
    }

    @Override
    public boolean withdraw(long releaseId, int round, String itemId) {
        return handle.createUpdate("""
                        UPDATE answer SET withdrawn = 1
                        WHERE id = (
                            SELECT max(id) FROM answer
                            WHERE round = (SELECT id FROM round WHERE release = :release AND number = :round)
                              AND item = :item AND withdrawn = 0)
                        """)
                        .bind("release", releaseId)
                        .bind("round", round)
                        .bind("item", itemId)
                        .execute()
                > 0;
    }

    private static Answer answer(ResultSet row, StatementContext context) throws SQLException {
        return new Answer(
                row.getString("item"),
                row.getString("text_hash"),
                AnswerValue.valueOf(row.getString("value")),
                row.getString("note"),
                AssessmentResult.valueOf(row.getString("proposed")),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("round_given"));
    }
}
