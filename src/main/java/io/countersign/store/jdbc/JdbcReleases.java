package io.countersign.store.jdbc;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.release.Round;
import io.countersign.store.Releases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Releases with their images and rounds.
final class JdbcReleases implements Releases {
    private static final String SELECT = """
            SELECT r.*, (SELECT max(number) FROM round WHERE release = r.id) AS round
            FROM release r
            """;

    private final Handle handle;

    JdbcReleases(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(Release draft) {
        long id = handle.createQuery("""
                        INSERT INTO release (product, version, build, operating_system, checklist, created_at)
                        VALUES (:product, :version, :build, :system, :checklist, :at)
                        RETURNING id
                        """)
                .bind("product", draft.product())
                .bind("version", draft.version())
                .bind("build", draft.build())
                .bind("system", draft.operatingSystem())
                .bind("checklist", draft.checklist())
                .bind("at", draft.createdAt().toEpochMilli())
                .mapTo(Long.class)
                .one();
        addRound(id, draft.round(), draft.images(), draft.createdAt());
        return id;
    }

    @Override
    public long add(Release draft, long predecessor) {
        long id = add(draft);
        handle.execute("UPDATE release SET predecessor = ? WHERE id = ?", predecessor, id);
        new CarryOver(handle, openRound(predecessor), openRound(id)).runFromPredecessor();
        return id;
    }

    @Override
    public Optional<Release> predecessor(long id) {
        return handle.createQuery(SELECT + "WHERE r.id = (SELECT predecessor FROM release WHERE id = :id)")
                .bind("id", id)
                .map(this::release)
                .findOne();
    }

    @Override
    public Optional<Release> find(long id) {
        return handle.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id)
                .map(this::release)
                .findOne();
    }

    @Override
    public Optional<Release> find(String product, String version, String build) {
        return handle.createQuery(SELECT + "WHERE r.product = :product AND r.version = :version AND r.build = :build")
                .bind("product", product)
                .bind("version", version)
                .bind("build", build)
                .map(this::release)
                .findOne();
    }

    @Override
    public List<Release> all() {
        return handle.createQuery(SELECT + "ORDER BY r.created_at DESC, r.id DESC")
                .map(this::release)
                .list();
    }

    @Override
    public int openRound(long releaseId, List<Image> images, Instant at) {
        long before = openRound(releaseId);
        int number = handle.createQuery("SELECT number + 1 FROM round WHERE id = :round")
                .bind("round", before)
                .mapTo(Integer.class)
                .one();
        new CarryOver(handle, before, addRound(releaseId, number, images, at)).run();
        return number;
    }

    @Override
    public List<Round> rounds(long releaseId) {
        return handle.createQuery("SELECT id, number, opened_at FROM round WHERE release = :release ORDER BY number")
                .bind("release", releaseId)
                .map((row, _) -> new Round(
                        row.getInt("number"),
                        images(row.getLong("id")),
                        Instant.ofEpochMilli(row.getLong("opened_at"))))
                .list();
    }

    private long openRound(long release) {
        return handle.createQuery("SELECT id FROM round WHERE release = :release ORDER BY number DESC LIMIT 1")
                .bind("release", release)
                .mapTo(Long.class)
                .one();
    }

    private long addRound(long release, int number, List<Image> images, Instant at) {
        long round = handle.createQuery("""
                        INSERT INTO round (release, number, opened_at, newest)
                        VALUES (:release, :number, :at, coalesce((SELECT max(id) FROM evidence), 0))
                        RETURNING id
                        """)
                .bind("release", release)
                .bind("number", number)
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .one();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO round_image (round, position, platform, identifier, region)
                VALUES (:round, :position, :platform, :identifier, :region)
                """);
        for (int position = 0; position < images.size(); position++) {
            Image image = images.get(position);
            batch.bind("round", round)
                    .bind("position", position)
                    .bind("platform", image.platform())
                    .bind("identifier", image.identifier())
                    .bind("region", image.region())
                    .add();
        }
        batch.execute();
        return round;
    }

    private Release release(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        return new Release(
                id,
                row.getString("product"),
                row.getString("version"),
                row.getString("build"),
                row.getString("operating_system"),
                images(openRound(id)),
                row.getString("checklist"),
                row.getInt("round"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private List<Image> images(long round) {
        return handle.createQuery(
                        "SELECT platform, identifier, region FROM round_image WHERE round = :round ORDER BY position")
                .bind("round", round)
                .map((row, _) -> new Image(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
