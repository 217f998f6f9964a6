package io.countersign.store.jdbc;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Finding;
import io.countersign.model.release.Image;
import io.countersign.store.EvidenceStore;
import io.countersign.store.SetAsideRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Imported files and what they hold.
final class JdbcEvidence implements EvidenceStore, AutoCloseable {
    /// What a row `x` belongs to, for the rows of one round.
    static final String JOIN = """
            JOIN evidence e ON e.id = x.evidence
            JOIN round r ON r.id = e.round
            WHERE r.release = :release AND r.number = :round
            ORDER BY x.id
            """;

    private final Handle handle;
    private final JdbcFacts facts;
    private final JdbcSetAside setAside;
    private final Map<Long, FindingWriter> writers = new HashMap<>();

    JdbcEvidence(Handle handle) {
        this.handle = handle;
        facts = new JdbcFacts(handle);
        setAside = new JdbcSetAside(handle);
    }

    @Override
    public long open(Evidence draft) {
        return EvidenceRow.bind(handle.createQuery(EvidenceRow.INSERT), draft)
                .bind("release", draft.releaseId())
                .bind("round", draft.round())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void addFindings(Evidence opened, List<Finding> findings) {
        writers.computeIfAbsent(opened.id(), _ -> new FindingWriter(handle, opened))
                .write(findings);
    }

    @Override
    public void addFacts(long evidenceId, List<Fact> added) {
        facts.add(evidenceId, added);
    }

    @Override
    public void addSetAside(long evidenceId, List<SetAside> rows) {
        setAside.add(evidenceId, rows);
    }

    @Override
    public void addFeedback(long evidenceId, List<FeedbackItem> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO feedback_item (evidence, platform, check_id, title, result, given, subject, message, due_day)
                VALUES (:evidence, :platform, :check, :title, :result, :given, :subject, :message, :dueDay)
                """);
        for (FeedbackItem item : items) {
            batch.bind("evidence", evidenceId)
                    .bind("platform", item.platform())
                    .bind("check", item.check())
                    .bind("title", item.title())
                    .bind("result", item.result().name())
                    .bind("given", item.given())
                    .bind("subject", item.subject())
                    .bind("message", item.message())
                    .bind("dueDay", item.dueDay() == null ? null : item.dueDay().toEpochDay())
                    .add();
        }
        batch.execute();
    }

    @Override
    public void addPages(long evidenceId, List<DocumentPage> pages) {
        if (pages.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO document_page (evidence, file, lines) VALUES (:evidence, :file, :lines)");
        for (DocumentPage page : pages) {
            batch.bind("evidence", evidenceId)
                    .bind("file", page.file())
                    .bind("lines", ListText.writeLines(page.lines()))
                    .add();
        }
        batch.execute();
    }

    /// Where the round has several images, each has to be scanned again by itself.
    @Override
    public void finish(Evidence complete, @Nullable Image image) {
        String platform = image != null && images(complete.id()) > 1 ? image.platform() : "";
        EvidenceRow.bind(handle.createUpdate(EvidenceRow.UPDATE), complete)
                .bind("id", complete.id())
                .bind("image", image == null ? "" : image.identifier())
                .bind("platform", platform)
                .execute();
        @Nullable FindingWriter writer = writers.get(complete.id());
        if (writer != null) {
            writer.finish();
        }
        RoundSettlement.settle(handle, complete.id());
    }

    private int images(long evidence) {
        return handle.createQuery("""
                        SELECT count(*) FROM round_image WHERE round = (SELECT round FROM evidence WHERE id = :evidence)
                        """)
                .bind("evidence", evidence)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Map<Long, String> images(long releaseId, int round) {
        Map<Long, String> images = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT e.id, e.image FROM evidence e JOIN round r ON r.id = e.round
                        WHERE r.release = :release AND r.number = :round AND e.image <> ''
                        ORDER BY e.id
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(entry -> images.put(entry.getKey(), entry.getValue()));
        return images;
    }

    @Override
    public List<Evidence> withBytes(String sha256) {
        return handle.createQuery("""
                        SELECT e.*, r.release, r.number AS round_number
                        FROM evidence e JOIN round r ON r.id = e.round
                        WHERE e.sha256 = :sha256
                        ORDER BY e.id
                        """)
                .bind("sha256", sha256)
                .map(EvidenceRow::read)
                .list();
    }

    @Override
    public List<Evidence> of(long releaseId, int round) {
        return handle.createQuery(EvidenceRow.SELECT + "ORDER BY e.id DESC")
                .bind("release", releaseId)
                .bind("round", round)
                .map(EvidenceRow::read)
                .list();
    }

    @Override
    public Optional<Evidence> find(long releaseId, int round, String sha256) {
        return handle.createQuery(EvidenceRow.SELECT + "AND e.sha256 = :sha256")
                .bind("release", releaseId)
                .bind("round", round)
                .bind("sha256", sha256)
                .map(EvidenceRow::read)
                .findOne();
    }

    @Override
    public <T extends Fact> void forEachFact(
            long releaseId, int round, Class<T> kind, Consumer<Attested<T>> consumer) {
        facts.forEach(releaseId, round, kind, consumer);
    }

    @Override
    public <T extends Fact> List<Attested<T>> facts(long releaseId, int round, Class<T> kind) {
        return facts.of(releaseId, round, kind);
    }

    @Override
    public List<SetAsideRow> setAside(long evidenceId, long after, int limit) {
        return setAside.of(evidenceId, after, limit);
    }

    @Override
    public List<SetAsideRow> setAside(long releaseId, int round, String identifier, long after, int limit) {
        return setAside.of(releaseId, round, identifier, after, limit);
    }

    @Override
    public List<Attested<FeedbackItem>> feedback(long releaseId, int round) {
        return handle.createQuery("SELECT x.*, e.name AS source FROM feedback_item x " + JOIN)
                .bind("release", releaseId)
                .bind("round", round)
                .map((row, _) -> new Attested<>(
                        feedbackItem(row), row.getLong("evidence"), row.getString("source")))
                .list();
    }

    @Override
    public void attach(long evidenceId, Attachment attachment) {
        handle.createUpdate("""
                        INSERT INTO attachment (evidence, note, image, text) VALUES (:evidence, :note, :image, :text)
                        """)
                .bind("evidence", evidenceId)
                .bind("note", attachment.note())
                .bind("image", attachment.image())
                .bind("text", attachment.text())
                .execute();
    }

    @Override
    public Optional<Attachment> attachment(long evidenceId) {
        return handle.createQuery("SELECT note, image, text FROM attachment WHERE evidence = :evidence")
                .bind("evidence", evidenceId)
                .map((row, _) -> new Attachment(row.getString("note"), row.getString("image"), row.getString("text")))
                .findOne();
    }

    @Override
    public List<Long> attachmentsWith(long releaseId, int round, String words) {
        return handle.createQuery("""
                        SELECT x.evidence FROM attachment x
                        JOIN evidence e ON e.id = x.evidence
                        JOIN round r ON r.id = e.round
                        WHERE r.release = :release AND r.number = :round
                            AND instr(lower(x.note || ' ' || x.text), lower(:words)) > 0
                        ORDER BY x.evidence DESC
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("words", words)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public List<DocumentPage> pages(long releaseId, int round) {
        return handle.createQuery("SELECT x.file, x.lines FROM document_page x " + JOIN)
                .bind("release", releaseId)
                .bind("round", round)
                .map((row, _) -> new DocumentPage(row.getString("file"), ListText.readLines(row.getString("lines"))))
                .list();
    }

    @Override
    public void close() {
        writers.values().forEach(FindingWriter::close);
    }

    private static FeedbackItem feedbackItem(ResultSet row) throws SQLException {
        return new FeedbackItem(
                row.getString("platform"),
                row.getString("check_id"),
                row.getString("title"),
                FeedbackResult.valueOf(row.getString("result")),
                row.getString("given"),
                row.getString("subject"),
                row.getString("message"),
                dueDay(row));
    }

    private static @Nullable LocalDate dueDay(ResultSet row) throws SQLException {
        long day = row.getLong("due_day");
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }
}
