package io.countersign.store.jdbc;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.store.FeedbackAnswers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Answers to feedback, only ever appended; taking one back marks it.
final class JdbcFeedbackAnswers implements FeedbackAnswers {
    private static final String SELECT = """
            SELECT a.*, r.number AS given_in FROM feedback_answer a
            JOIN round r ON r.id = a.round
            WHERE r.release = :release AND a.withdrawn = 0
            """;

    private final Handle handle;
    private final Instant at;

    /// @param at when answers are taken back
    JdbcFeedbackAnswers(Handle handle, Instant at) {
        this.handle = handle;
        this.at = at;
    }

    @Override
    public List<FeedbackAnswer> of(long releaseId) {
        return handle.createQuery(SELECT + "ORDER BY a.id")
                .bind("release", releaseId)
                .map(JdbcFeedbackAnswers::answer)
                .list();
    }

    @Override
    public void add(long releaseId, FeedbackAnswer answer) {
        handle.createUpdate("""
                        INSERT INTO feedback_answer (round, platform, check_id, subject, reply, note, who, at)
                        VALUES ((SELECT id FROM round WHERE release = :release AND number = :round),
                            :platform, :check, :subject, :reply, :note, :who, :at)
                        """)
                .bind("release", releaseId)
                .bind("round", answer.round())
                .bind("platform", answer.item().platform())
                .bind("check", answer.item().check())
                .bind("subject", answer.item().subject())
                .bind("reply", answer.reply().name())
                .bind("note", answer.note())
                .bind("who", answer.by())
                .bind("at", answer.at().toEpochMilli())
                .execute();
    }

    @Override
    public Optional<FeedbackAnswer> withdraw(long releaseId, int round, FeedbackKey item) {
        Optional<Map.Entry<Long, FeedbackAnswer>> newest = handle.createQuery(SELECT + """
                        AND r.number = :round AND a.platform = :platform AND a.check_id = :check AND a.subject = :subject
                        ORDER BY a.id DESC LIMIT 1
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("platform", item.platform())
                .bind("check", item.check())
                .bind("subject", item.subject())
                .map((row, context) -> Map.entry(row.getLong("id"), answer(row, context)))
                .findOne();
        newest.map(Map.Entry::getKey).ifPresent(id -> {
            handle.execute("UPDATE feedback_answer SET withdrawn = 1 WHERE id = ?", id);
            handle.execute("INSERT INTO taken_back (feedback_answer, at) VALUES (?, ?)", id, at.toEpochMilli());
        });
        return newest.map(Map.Entry::getValue);
    }

    private static FeedbackAnswer answer(ResultSet row, StatementContext context) throws SQLException {
        return new FeedbackAnswer(
                new FeedbackKey(row.getString("platform"), row.getString("check_id"), row.getString("subject")),
                row.getInt("given_in"),
                FeedbackReply.valueOf(row.getString("reply")),
                row.getString("note"),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
