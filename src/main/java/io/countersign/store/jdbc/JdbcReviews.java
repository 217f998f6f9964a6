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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Answers, only ever appended; taking one back marks it.
final class JdbcReviews implements Reviews {
    private static final String SELECT = """
            SELECT a.*, coalesce(a.given_in, (SELECT number FROM round WHERE id = a.round)) AS round_given,
                (SELECT hash FROM answer_quotes WHERE answer = a.id) AS quotes
            FROM answer a
            WHERE a.round = (SELECT id FROM round WHERE release = :release AND number = :round)
              AND a.withdrawn = 0
            """;

    private final Handle handle;
    private final Instant at;

    /// @param at when answers are taken back
    JdbcReviews(Handle handle, Instant at) {
        this.handle = handle;
        this.at = at;
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
        if (!answer.quotesHash().isEmpty()) {
            handle.execute("INSERT INTO answer_quotes (answer, hash) VALUES (last_insert_rowid(), ?)", answer.quotesHash());
        }
    }

    @Override
    public boolean withdraw(long releaseId, int round, String itemId) {
        return mark(releaseId, round, itemId, true, """
                SELECT max(id) FROM answer WHERE round = :round AND item = :item AND withdrawn = 0
                """);
    }

    @Override
    public boolean restore(long releaseId, int round, String itemId) {
        return mark(releaseId, round, itemId, false, """
                SELECT a.id FROM undoing u JOIN answer a ON a.id = u.answer
                WHERE a.round = :round AND a.item = :item AND a.withdrawn = 1
                  AND NOT EXISTS (SELECT 1 FROM answer newer
                    WHERE newer.round = a.round AND newer.item = a.item AND newer.withdrawn = 0 AND newer.id > a.id)
                ORDER BY u.id DESC LIMIT 1
                """);
    }

    /// Takes an answer back or lets it stand again, if there is one.
    private boolean mark(long releaseId, int round, String itemId, boolean withdrawn, String which) {
        Optional<Long> answer = handle.createQuery(which.replace(
                        ":round", "(SELECT id FROM round WHERE release = :release AND number = :round)"))
                .bind("release", releaseId)
                .bind("round", round)
                .bind("item", itemId)
                .mapTo(Long.class)
                .findOne();
        answer.ifPresent(id -> {
            handle.execute("UPDATE answer SET withdrawn = ? WHERE id = ?", withdrawn ? 1 : 0, id);
            handle.execute(
                    "INSERT INTO undoing (answer, undone, at) VALUES (?, ?, ?)",
                    id,
                    withdrawn ? 1 : 0,
                    at.toEpochMilli());
        });
        return answer.isPresent();
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
                row.getInt("round_given"),
                Objects.requireNonNullElse(row.getString("quotes"), ""));
    }
}
