package io.countersign.store.jdbc;

import io.countersign.store.FindingOrder;
import io.countersign.store.FindingView;
import io.countersign.store.FindingViews;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The ways in which people look at findings.
final class JdbcFindingViews implements FindingViews {
    private final Handle handle;

    JdbcFindingViews(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<FindingView> of(String who) {
        return handle.createQuery("SELECT * FROM finding_view WHERE who = :who ORDER BY name COLLATE NOCASE, name")
                .bind("who", who)
                .map((row, _) -> new FindingView(
                        row.getString("name"),
                        row.getString("words"),
                        new FindingOrder(
                                FindingOrder.By.valueOf(row.getString("ordered_by")), row.getBoolean("descending")),
                        ListText.read(row.getString("columns"))))
                .list();
    }

    @Override
    public void save(String who, FindingView view) {
        handle.createUpdate("""
                        INSERT INTO finding_view (who, name, words, ordered_by, descending, columns)
                        VALUES (:who, :name, :words, :by, :descending, :columns)
                        ON CONFLICT (who, name) DO UPDATE SET words = excluded.words, ordered_by = excluded.ordered_by,
                            descending = excluded.descending, columns = excluded.columns
                        """)
                .bind("who", who)
                .bind("name", view.name())
                .bind("words", view.words())
                .bind("by", view.order().by().name())
                .bind("descending", view.order().descending() ? 1 : 0)
                .bind("columns", ListText.write(view.columns()))
                .execute();
    }

    @Override
    public void remove(String who, String name) {
        handle.createUpdate("DELETE FROM finding_view WHERE who = :who AND name = :name")
                .bind("who", who)
                .bind("name", name)
                .execute();
    }
}
