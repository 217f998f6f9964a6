package io.countersign.workflow;

import io.countersign.logic.chain.Chain;
import io.countersign.logic.chain.ChainCheck;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.Flaw;
import io.countersign.model.audit.Seal;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Follows the chain of a record that was exported, without any database. Entries that were withheld, as those of other
/// releases beside a sign-off, are followed by their hashes.
public final class CheckRecordFile {
    private final ChainCheck chain = new ChainCheck();
    private final List<Flaw> flaws = new ArrayList<>();
    private long withheld;

    private CheckRecordFile() {}

    /// @throws ProblemException if the file cannot be read
    public static Result check(Path file) {
        CheckRecordFile check = new CheckRecordFile();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                check.take(line);
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_MISSING, file.toString()), e);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(ProblemCode.DOCUMENT_ENCODING, file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, file.toString()), e);
        }
        return check.result();
    }

    private void take(String line) {
        try {
            JsonNode node = Json.tree(line);
            if (node.has("action")) {
                take(node);
            } else {
                withheld++;
                chain.acceptLink(number(node, "number"), text(node, "previousHash"), text(node, "hash"));
            }
        } catch (JacksonException | IllegalArgumentException _) {
            chain.acceptLink(0, "", chain.head());
        }
    }

    private void take(JsonNode node) {
        AuditEntry entry = new AuditEntry(
                number(node, "number"),
                Instant.ofEpochMilli(number(node, "at")),
                text(node, "who"),
                text(node, "action"),
                number(node, "release"),
                text(node, "subject"),
                text(node, "before"),
                text(node, "after"),
                text(node, "content"),
                text(node, "previousHash"),
                text(node, "hash"));
        chain.accept(entry);
        if (!Chain.content(seals(node, entry.number())).equals(entry.content())) {
            flaws.add(new Flaw(entry.number(), Message.of("record.seals", entry.number())));
        }
    }

    private static List<Seal> seals(JsonNode node, long entry) {
        return StreamSupport.stream(node.path("seals").spliterator(), false)
                .map(seal -> new Seal(
                        entry,
                        text(seal, "part"),
                        number(seal, "after"),
                        number(seal, "began"),
                        number(seal, "last"),
                        number(seal, "rows"),
                        text(seal, "sha256")))
                .toList();
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException(name);
        }
        return value.asString();
    }

    private static long number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(name);
        }
        return value.asLong();
    }

    private Result result() {
        chain.brokenAt().ifPresent(place -> flaws.addFirst(new Flaw(place, Message.of("record.entry", place))));
        Message text = flaws.stream()
                .min((one, other) -> Long.compare(one.entry(), other.entry()))
                .map(first -> Message.of("record.broken", first.text(), (long) flaws.size()))
                .orElseGet(() -> chain.entries() == 0
                        ? Message.of("record.empty")
                        : Message.of("record.export.whole", chain.entries(), withheld));
        return new Result(flaws.isEmpty(), chain.entries(), withheld, chain.head(), text);
    }

    /// @param whole whether each entry has the hash that it must have and follows the one before
    /// @param entries how many there are
    /// @param withheld of how many of them only the hashes are there
    /// @param head the hash of the newest, 64 zeros where there is none
    /// @param text the answer as a sentence
    public record Result(boolean whole, long entries, long withheld, String head, Message text) {}
}
