package io.countersign.model.review;

import io.countersign.model.message.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// What the evidence says of one item; a proposal until a person takes it over.
///
/// @param itemId the checklist item
/// @param result pass, fail, needs review or not evaluated
/// @param sentence the reason, as one sentence
/// @param grounds the parts it rests on, the deciding one first
public record Assessment(String itemId, AssessmentResult result, Message sentence, List<Ground> grounds) {
    public Assessment {
        grounds = List.copyOf(grounds);
    }

    /// SHA-256 over the passages of documentation that the grounds quote, as hexadecimal digits; empty where they quote
    /// none. Where a passage stands in its page makes no difference.
    public String quotesHash() {
        String quotes = grounds.stream()
                .flatMap(ground -> ground.citations().stream())
                .filter(citation -> citation.line() > 0 && !citation.quote().isBlank())
                .map(citation -> citation.file() + "\n" + citation.quote())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n\n"));
        if (quotes.isEmpty()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(quotes.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
