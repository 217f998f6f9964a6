package io.countersign.dossier;

import io.countersign.logic.chain.Chain;
import io.countersign.logic.chain.ChainCheck;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.Flaw;
import io.countersign.model.audit.Seal;
import io.countersign.model.message.Message;
import io.countersign.parse.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Follows the chain of a record that was written out, line by line. Entries that were withheld, as those of other releases
/// in a sign-off, are followed by their hashes. Not thread-safe.
public final class RecordLines {
    private final ChainCheck chain = new ChainCheck();
    private final List<Flaw> flaws = new ArrayList<>();
    private long withheld;

    /// Takes the next line, whatever it holds.
    public void take(String line) {
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

    /// What is wrong with the lines so far, by entry.
    public List<Flaw> flaws() {
        List<Flaw> all = new ArrayList<>(flaws);
        chain.brokenAt().ifPresent(place -> all.addFirst(new Flaw(place, Message.of("record.entry", place))));
        all.sort(Comparator.comparingLong(Flaw::entry));
        return List.copyOf(all);
    }

    /// How many lines there were.
    public long entries() {
        return chain.entries();
    }

    /// Of how many of them only the hashes are there.
    public long withheld() {
        return withheld;
    }

    /// The hash of the newest, 64 zeros where there is none.
    public String head() {
        return chain.head();
    }
}
