package io.countersign.store.jdbc;

import io.countersign.model.audit.Seal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Seals what one transaction writes, for each entry that it appends to the record.
final class Sealing {
    private static final String HEADS = SealedPart.ALL.stream()
            .map(part -> "SELECT '%s', %s, (SELECT max(last) FROM seal WHERE part = '%s')"
                    .formatted(part.name(), part.highest(), part.name()))
            .collect(Collectors.joining(" UNION ALL "));

    private final Handle handle;
    private final Map<String, Long> began = new HashMap<>();

    /// Where a part ends, and where its newest seal does.
    private record Head(String part, @Nullable Long highest, @Nullable Long sealed) {}

    Sealing(Handle handle) {
        this.handle = handle;
    }

    /// Notes what is there before the transaction writes anything. The first seals of all take on what they find.
    void begin() {
        List<Head> heads = heads();
        if (heads.stream().anyMatch(head -> head.sealed() != null)) {
            heads.forEach(head -> began.put(head.part(), head.highest() == null ? 0 : head.highest()));
        }
    }

    /// Has the parts that have no seal yet take on what they find, as an update of the program brings parts that were
    /// not sealed before.
    void adopt() {
        heads().stream().filter(head -> head.sealed() == null).forEach(head -> began.remove(head.part()));
    }

    /// The seals over all that was written since the last ones.
    List<Seal> seals(long entry) {
        Map<String, Head> heads = heads().stream().collect(Collectors.toMap(Head::part, head -> head));
        List<Seal> seals = new ArrayList<>();
        for (SealedPart part : SealedPart.ALL) {
            Head head = heads.get(part.name());
            long after = head == null || head.sealed() == null ? 0 : head.sealed();
            if (head != null && head.highest() != null && head.highest() > after) {
                long last = head.highest();
                seals.add(seal(handle, part, entry, after, began.getOrDefault(part.name(), after), last));
                began.put(part.name(), last);
            }
        }
        return seals;
    }

    /// Computes a seal from the rows as they are.
    static Seal seal(Handle handle, SealedPart part, long entry, long after, long began, long last) {
        MessageDigest digest = Digest.sha256();
        long rows = 0;
        try (Stream<byte[]> lines = handle.createQuery(part.rows())
                .bind("after", after)
                .bind("last", last)
                .map((row, _) -> row.getBytes(1))
                .stream()) {
            for (byte[] line : (Iterable<byte[]>) lines::iterator) {
                digest.update(line);
                digest.update((byte) '\n');
                rows++;
            }
        }
        return new Seal(entry, part.name(), after, began, last, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private List<Head> heads() {
        return handle.createQuery(HEADS)
                .map((row, _) -> new Head(row.getString(1), number(row.getObject(2)), number(row.getObject(3))))
                .list();
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : null;
    }
}
