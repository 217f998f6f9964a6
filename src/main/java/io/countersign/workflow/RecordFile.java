package io.countersign.workflow;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.signoff.Dossier;
import io.countersign.parse.Json;
import io.countersign.store.Audit;
import io.countersign.store.Session;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The record up to a sign-off, as a file beside it: what was done to the release, whole, and of what was done to other
/// releases no more than the hashes, so that the chain can be followed to the head that the sign-off holds.
final class RecordFile {
    private RecordFile() {}

    /// Where the record of a sign-off lies: `a.pdf` has `a.record.jsonl` beside it.
    static Path beside(Path signOff) {
        String name = String.valueOf(signOff.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
        return signOff.resolveSibling(stem + ".record.jsonl");
    }

    /// Writes the record up to the entry that a sign-off was frozen at.
    ///
    /// @return false where this database holds another record than the one it was frozen from; then nothing is written
    static boolean write(Session session, Dossier dossier, Path file) {
        if (!isOf(session.audit(), dossier)) {
            return false;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            session.audit().forEach(entry -> {
                if (entry.number() <= dossier.chainLength()) {
                    write(out, session.audit(), entry, dossier.release().id());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /// Whether the record holds the very entry that a sign-off was frozen at.
    static boolean isOf(Audit record, Dossier dossier) {
        return record.before(dossier.chainLength() + 1, 0, 1).stream()
                .anyMatch(entry ->
                        entry.number() == dossier.chainLength() && entry.hash().equals(dossier.chainHead()));
    }

    private static void write(BufferedWriter out, Audit audit, AuditEntry entry, long release) {
        boolean own = entry.releaseId() == 0 || entry.releaseId() == release;
        try {
            out.write(Json.write(own ? ExportHistory.object(entry, audit.seals(entry.number())) : withheld(entry)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> withheld(AuditEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", entry.number());
        object.put("previousHash", entry.previousHash());
        object.put("hash", entry.hash());
        return object;
    }
}
