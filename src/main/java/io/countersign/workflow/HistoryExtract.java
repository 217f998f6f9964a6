package io.countersign.workflow;

import io.countersign.dossier.Attachments;
import io.countersign.model.audit.AuditEntry;
import io.countersign.parse.Json;
import io.countersign.store.Audit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The record as it goes into a sign-off: the entries of its release as a whole, of others only what links the chain.
/// So the chain can be followed to its head, and nobody reads in a sign-off what was done to another image.
final class HistoryExtract {
    private final Audit audit;
    private final long release;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private HistoryExtract(Audit audit, long release) {
        this.audit = audit;
        this.release = release;
    }

    /// @return a line of JSON for each entry; empty where they are more than a file may hold
    static byte[] of(Audit audit, long release) {
        HistoryExtract extract = new HistoryExtract(audit, release);
        audit.forEach(extract::write);
        return extract.out.size() > Attachments.MAXIMUM_FILE ? new byte[0] : extract.out.toByteArray();
    }

    private void write(AuditEntry entry) {
        if (out.size() <= Attachments.MAXIMUM_FILE) {
            out.writeBytes(Json.write(object(entry)).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    private Map<String, Object> object(AuditEntry entry) {
        if (entry.releaseId() == release || entry.releaseId() == 0) {
            return ExportHistory.object(entry, audit.seals(entry.number()));
        }
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("number", entry.number());
        link.put("previousHash", entry.previousHash());
        link.put("hash", entry.hash());
        return link;
    }
}
