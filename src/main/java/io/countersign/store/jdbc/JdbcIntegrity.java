package io.countersign.store.jdbc;

import io.countersign.model.audit.Flaw;
import io.countersign.model.audit.Seal;
import io.countersign.model.message.Message;
import io.countersign.store.Integrity;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Computes seals and digests again from the rows as they are.
final class JdbcIntegrity implements Integrity {
    private final Handle handle;

    JdbcIntegrity(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void file(Consumer<Flaw> flaws) {
        String answer = handle.createQuery("PRAGMA integrity_check(1)")
                .mapTo(String.class)
                .first();
        if (!answer.equals("ok")) {
            flaws.accept(new Flaw(0, Message.of("record.file.damaged")));
        }
    }

    @Override
    public List<String> parts() {
        return SealedPart.ALL.stream().map(SealedPart::name).toList();
    }

    @Override
    public void part(String name, Consumer<Flaw> flaws) {
        SealedPart part = SealedPart.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        long last = 0;
        for (Seal seal : seals(name)) {
            check(part, seal, last, flaws);
            last = seal.last();
        }
        requireNoMore(part, last, flaws);
    }

    private List<Seal> seals(String part) {
        return handle.createQuery("SELECT * FROM seal WHERE part = :part ORDER BY last")
                .bind("part", part)
                .map((row, _) -> JdbcAudit.seal(row))
                .list();
    }

    private void check(SealedPart part, Seal seal, long after, Consumer<Flaw> flaws) {
        Seal now = Sealing.seal(handle, part, seal.entry(), after, seal.began(), seal.last());
        if (!now.equals(seal)) {
            flaws.accept(new Flaw(
                    seal.entry(), Message.of("record.rows", seal.entry(), title(part), seal.rows(), now.rows())));
        }
        if (seal.began() != seal.after()) {
            flaws.accept(new Flaw(seal.entry(), Message.of("record.unexplained", seal.entry(), title(part))));
        }
    }

    private void requireNoMore(SealedPart part, long last, Consumer<Flaw> flaws) {
        long outside = handle.createQuery(part.outside())
                .bind("last", last)
                .mapTo(Long.class)
                .one();
        if (outside > 0) {
            flaws.accept(new Flaw(0, Message.of("record.unsealed", title(part), outside)));
        }
    }

    private static Message title(SealedPart part) {
        return Message.of("record.part." + part.name());
    }

    @Override
    public void texts(Consumer<Flaw> flaws) {
        changed("word", flaws, (row, _) -> matches(row.getBytes("digest"), row.getString("text")));
        changed(
                "component",
                flaws,
                (row, _) -> matches(
                        row.getBytes("digest"),
                        row.getString("name"),
                        row.getString("version"),
                        row.getString("purl")));
        changed(
                "advisory",
                flaws,
                (row, _) -> matches(
                                row.getBytes("digest"),
                                row.getString("format"),
                                row.getString("key"),
                                row.getString("identifiers"),
                                row.getString("title"),
                                row.getString("description"),
                                row.getString("solution"),
                                row.getString("links"),
                                row.getString("weaknesses"))
                        && leads(row.getString("identifiers"), row.getString("identifier")));
    }

    private void changed(String table, Consumer<Flaw> flaws, RowMapper<Boolean> whole) {
        try (Stream<Long> rows = handle.createQuery("SELECT * FROM " + table + " ORDER BY id")
                .map((row, context) -> whole.map(row, context) ? 0L : row.getLong("id"))
                .stream()) {
            rows.filter(row -> row > 0)
                    .findFirst()
                    .ifPresent(row -> flaws.accept(
                            new Flaw(0, Message.of("record.text", Message.of("record.part." + table), row))));
        }
    }

    private static boolean matches(byte[] digest, String... texts) {
        return Arrays.equals(digest, Digest.of(texts).bytes());
    }

    private static boolean leads(String identifiers, String identifier) {
        List<String> all = ListText.read(identifiers);
        return identifier.equals(all.isEmpty() ? "" : all.getFirst());
    }

    @Override
    public void repeated(Consumer<Flaw> flaws) {
        RepeatedRows.check(handle, flaws);
    }

    @Override
    public void files(Consumer<String> hashes) {
        try (Stream<String> kept = handle.createQuery(
                        "SELECT DISTINCT coalesce(kept_sha256, sha256) FROM evidence ORDER BY id")
                .mapTo(String.class)
                .stream()) {
            kept.forEach(hashes);
        }
    }
}
