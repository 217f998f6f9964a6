package io.countersign.model.audit;

import java.time.Instant;

/// One entry of the record that is only ever appended to.
///
/// @param number from 1, without gaps
/// @param at UTC, in milliseconds
/// @param who the person, or the program's name
/// @param action what was done, such as `evidence.imported`; a text of the bundle `audit` puts it into words
/// @param releaseId the release it belongs to, 0 where it belongs to none
/// @param subject what it was done to: a file's hash, an item, a finding
/// @param before the earlier value, empty where there was none
/// @param after the new value, empty where there is none
/// @param content the hash over the entry's [Seal]s, empty where it has none
/// @param previousHash the hash of the entry before, 64 zeros for the first
/// @param hash SHA-256 over all of the above, as `logic.chain` lays it out
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String action,
        long releaseId,
        String subject,
        String before,
        String after,
        String content,
        String previousHash,
        String hash) {}
