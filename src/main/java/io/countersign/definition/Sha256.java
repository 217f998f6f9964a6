package io.countersign.definition;

import io.countersign.model.checklist.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hashes that checklists and answers are bound by, as 64 lower-case hexadecimal digits.
final class Sha256 {
    private Sha256() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// The hash of an item's text: requirement in English, requirement in Chinese, guidance in English, guidance in
    /// Chinese, each in UTF-8 and followed by one zero byte, which no text of a checklist can hold.
    static String of(Words requirement, Words guidance) {
        MessageDigest digest = digest();
        for (Words words : new Words[] {requirement, guidance}) {
            update(digest, words.english());
            update(digest, words.chinese());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
