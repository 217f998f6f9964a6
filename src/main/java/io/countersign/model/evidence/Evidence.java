package io.countersign.model.evidence;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One imported file.
///
/// @param id the store's number, 0 before it is stored
/// @param releaseId the release it belongs to
/// @param round the round it belongs to
/// @param name the file's name, with the folders below what was handed in
/// @param size in bytes
/// @param sha256 of its bytes as they were handed in, 64 lower-case hexadecimal digits
/// @param keptSha256 of the bytes that are kept of it: another hash where secrets were blackened in them
/// @param format as recognised
/// @param importedAt UTC
/// @param importedBy who
/// @param counts what was counted in it
/// @param scan what the report says of itself; null for documentation
public record Evidence(
        long id,
        long releaseId,
        int round,
        String name,
        long size,
        String sha256,
        String keptSha256,
        Format format,
        Instant importedAt,
        String importedBy,
        Counts counts,
        @Nullable ScanInfo scan) {
    /// A record that was made before secrets were blackened names one hash only.
    public Evidence {
        keptSha256 = Objects.requireNonNullElse(keptSha256, sha256);
    }

    /// A file that is kept as it was handed in.
    public Evidence(
            long id,
            long releaseId,
            int round,
            String name,
            long size,
            String sha256,
            Format format,
            Instant importedAt,
            String importedBy,
            Counts counts,
            @Nullable ScanInfo scan) {
        this(id, releaseId, round, name, size, sha256, sha256, format, importedAt, importedBy, counts, scan);
    }

    /// Whether something was blackened before the file was kept.
    public boolean blackened() {
        return !keptSha256.equals(sha256);
    }
}
