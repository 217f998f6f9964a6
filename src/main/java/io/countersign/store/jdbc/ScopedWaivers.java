package io.countersign.store.jdbc;

import io.countersign.model.finding.Finding;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Waivers that reach further than the findings they were given to: they cover what is wrong in a package, or in the whole
/// product, and what later evidence reports of it.
final class ScopedWaivers {
    /// A waiver covers what nobody has decided on and renews other waivers; another word of a person stays.
    static final String COVERED =
            Codes.of(DecisionKind.OPEN) + ", " + Codes.of(DecisionKind.ACCEPTED);

    private final Handle handle;
    private final long release;
    private @Nullable Boolean some;

    ScopedWaivers(Handle handle, long release) {
        this.handle = handle;
        this.release = release;
    }

    /// Remembers what the chosen findings are about, and chooses all other findings of the open round that are about it.
    void cover(long act, WaiverScope scope) {
        if (scope == WaiverScope.PLACE) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO waiver_scope (release, identifier, kind, component, act)
                        SELECT DISTINCT :release, a.identifier, f.kind, %s, :act
                        FROM chosen
                        JOIN finding f ON f.id = chosen.finding
                        JOIN advisory a ON a.id = f.advisory
                        JOIN component c ON c.id = f.component
                        WHERE a.identifier <> ''
                        """.formatted(scope == WaiverScope.PACKAGE ? "c.name" : "''"))
                .bind("release", release)
                .bind("act", act)
                .execute();
        handle.createUpdate("""
                        INSERT OR IGNORE INTO chosen (finding)
                        SELECT f.id
                        FROM finding f
                        CROSS JOIN advisory a ON a.id = f.advisory
                        CROSS JOIN component c ON c.id = f.component
                        WHERE f.round = (SELECT id FROM round WHERE release = :release ORDER BY number DESC LIMIT 1)
                          AND f.change < 4 AND f.decision IN (%s)
                          AND EXISTS (
                            SELECT 1 FROM waiver_scope s
                            WHERE s.release = :release AND s.identifier = a.identifier AND s.kind = f.kind
                              AND s.component IN ('', c.name) AND s.act = :act)
                        """.formatted(COVERED))
                .bind("release", release)
                .bind("act", act)
                .execute();
    }

    /// The newest waiver that covers a finding nobody has decided on.
    Optional<Long> covering(Finding finding, long kind) {
        if (!some()) {
            return Optional.empty();
        }
        return handle.createQuery("""
                        SELECT max(s.act)
                        FROM waiver_scope s JOIN act a ON a.id = s.act
                        WHERE s.release = :release AND s.identifier = :identifier AND s.kind = :kind
                          AND s.component IN ('', :component) AND a.undone_at IS NULL
                        """)
                .bind("release", release)
                .bind("identifier", finding.advisory().identifier())
                .bind("kind", kind)
                .bind("component", finding.component().name())
                .mapTo(Long.class)
                .findOne();
    }

    private boolean some() {
        Boolean known = some;
        if (known == null) {
            known = handle.createQuery("SELECT EXISTS (SELECT 1 FROM waiver_scope WHERE release = :release)")
                    .bind("release", release)
                    .mapTo(Boolean.class)
                    .one();
            some = known;
        }
        return known;
    }
}
