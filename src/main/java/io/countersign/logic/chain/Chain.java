package io.countersign.logic.chain;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.audit.Seal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

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
/// | content, hash of the entry before | 64 lower-case hexadecimal digits in ASCII |
///
/// The order is: number, time, who, action, release, subject, before, after, content, previous hash; content is left out
/// where it is empty. It is the SHA-256 over the entry's seals, in the order of their parts, laid out likewise: part,
/// after, began, last, rows, hash. What the chain alone does not show is that its newest entries were cut off; for that
/// its head is printed in every sign-off.
public final class Chain {
    /// What the first entry holds as the hash of the one before it.
    public static final String START = "0".repeat(64);

    private Chain() {}

    /// The entry that follows.
    ///
    /// @param at cut to milliseconds
    /// @param content over what it wrote
    public static AuditEntry link(
            long number, Instant at, String who, AuditEvent event, String content, String previousHash) {
        AuditEntry entry = entry(number, at, who, event, content, previousHash, "");
        return entry(number, at, who, event, content, previousHash, hash(entry));
    }

    private static AuditEntry entry(
            long number, Instant at, String who, AuditEvent event, String content, String previous, String hash) {
        return new AuditEntry(
                number,
                Instant.ofEpochMilli(at.toEpochMilli()),
                who,
                event.action(),
                event.releaseId(),
                event.subject(),
                event.before(),
                event.after(),
                content,
                previous,
                hash);
    }

    /// The hash over an entry's seals, in the order of their parts; empty where there are none.
    public static String content(List<Seal> seals) {
        if (seals.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        for (Seal seal : seals) {
            add(digest, seal.part());
            add(digest, seal.after());
            add(digest, seal.began());
            add(digest, seal.last());
            add(digest, seal.rows());
            add(digest, seal.sha256());
        }
        return HexFormat.of().formatHex(digest.digest());
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
        if (!entry.content().isEmpty()) {
            add(digest, entry.content());
        }
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
