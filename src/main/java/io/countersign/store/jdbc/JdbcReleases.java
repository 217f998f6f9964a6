package io.countersign.store.jdbc;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
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
                        INSERT INTO release (product, version, build, operating_system, created_at)
                        VALUES (:product, :version, :build, :system, :at)
                        RETURNING id
                        """)
                .bind("product", draft.product())
                .bind("version", draft.version())
                .bind("build", draft.build())
                .bind("system", draft.operatingSystem())
                .bind("at", draft.createdAt().toEpochMilli())
                .mapTo(Long.class)
                .one();
        addImages(id, draft.images());
        handle.createUpdate("INSERT INTO round (release, number, opened_at) VALUES (:release, :number, :at)")
                .bind("release", id)
                .bind("number", draft.round())
                .bind("at", draft.createdAt().toEpochMilli())
                .execute();
        return id;
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

    private void addImages(long release, List<Image> images) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO image (release, position, platform, identifier, region)
                VALUES (:release, :position, :platform, :identifier, :region)
                """);
        for (int position = 0; position < images.size(); position++) {
            Image image = images.get(position);
            batch.bind("release", release)
                    .bind("position", position)
                    .bind("platform", image.platform())
                    .bind("identifier", image.identifier())
                    .bind("region", image.region())
                    .add();
        }
        batch.execute();
    }

    private Release release(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        return new Release(
                id,
                row.getString("product"),
                row.getString("version"),
                row.getString("build"),
                row.getString("operating_system"),
                images(id),
                row.getInt("round"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private List<Image> images(long release) {
        return handle.createQuery(
                        "SELECT platform, identifier, region FROM image WHERE release = :release ORDER BY position")
                .bind("release", release)
                .map((row, _) -> new Image(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
