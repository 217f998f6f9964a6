package io.countersign.model.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One imported file.
///
/// @param id the store's number, 0 before it is stored
/// @param releaseId the release it belongs to
/// @param round the round it belongs to
/// @param name the file's name, with the folders below what was handed in
/// @param size in bytes
/// @param sha256 of its bytes, 64 lower-case hexadecimal digits
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
        Format format,
        Instant importedAt,
        String importedBy,
        Counts counts,
        @Nullable ScanInfo scan) {}
