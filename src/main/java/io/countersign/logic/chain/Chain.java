package io.countersign.logic.chain;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// How the entries of the record hang together: each holds the hash of the one before it, so that none can be changed,
/// left out or put in without every later hash becoming another.
///
/// An entry's hash is the SHA-256 of its parts in this order, each led by its length in bytes as a 32-bit number, the
/// most significant byte first; so no two different entries have the same layout:
///
/// | part | bytes |
/// |---|---|
/// | number, time in milliseconds since 1970-01-01 UTC, release | 64-bit number, most significant byte first |
/// | who, action, subject, before, after | UTF-8 |
/// | hash of the entry before | its 64 lower-case hexadecimal digits in ASCII |
///
/// The order is: number, time, who, action, release, subject, before, after, previous hash. What the chain alone does
/// not show is that its newest entries were cut off; for that its head is printed in every sign-off.
public final class Chain {
    /// What the first entry holds as the hash of the one before it.
    public static final String START = "0".repeat(64);

    private Chain() {}

    /// The entry that follows.
    ///
    /// @param at cut to milliseconds
    public static AuditEntry link(long number, Instant at, String who, AuditEvent event, String previousHash) {
        Instant time = Instant.ofEpochMilli(at.toEpochMilli());
        AuditEntry entry = new AuditEntry(
                number,
                time,
                who,
                event.action(),
                event.releaseId(),
                event.subject(),
                event.before(),
                event.after(),
                previousHash,
                "");
        return new AuditEntry(
                number,
                time,
                who,
                event.action(),
                event.releaseId(),
                event.subject(),
                event.before(),
                event.after(),
                previousHash,
                hash(entry));
    }

    /// The hash that an entry must have, whatever it says it has: 64 lower-case hexadecimal digits.
    public static String hash(AuditEntry entry) {
        MessageDigest digest = sha256();
        add(digest, entry.number());
        add(digest, entry.at().toEpochMilli());
        add(digest, entry.who());
        add(digest, entry.action());
        add(digest, entry.releaseId());
        add(digest, entry.subject());
        add(digest, entry.before());
        add(digest, entry.after());
        add(digest, entry.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, long number) {
        add(digest, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
