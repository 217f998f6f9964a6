package io.countersign.store.jdbc;

import io.countersign.model.signoff.Profile;
import io.countersign.store.People;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The people who sign. What is known of a person is only ever appended; the newest row of a name counts.
final class JdbcPeople implements People {
    private final Handle handle;

    JdbcPeople(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<Profile> all() {
        return handle.createQuery("SELECT * FROM person WHERE id IN (SELECT max(id) FROM person GROUP BY name) ORDER BY name")
                .map((row, _) -> new Profile(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("certificate"),
                        row.getString("public_key")))
                .list();
    }

    @Override
    public void save(Profile profile) {
        handle.createUpdate("""
                        INSERT INTO person (name, email, certificate, public_key)
                        VALUES (:name, :email, :certificate, :publicKey)
                        """)
                .bind("name", profile.name())
                .bind("email", profile.email())
                .bind("certificate", profile.certificate())
                .bind("publicKey", profile.publicKey())
                .execute();
    }
}
