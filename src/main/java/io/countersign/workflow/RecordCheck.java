package io.countersign.workflow;

import io.countersign.logic.chain.Chain;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.parse.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Follows the record that lies beside a sign-off to the entry that the sign-off names.
final class RecordCheck {
    private RecordCheck() {}

    static Check of(Path signOff, Dossier dossier) {
        Path file = RecordFile.beside(signOff);
        if (!Files.isRegularFile(file)) {
            return check(Outcome.NOT_CHECKED, "none", dossier.chainLength(), dossier.chainHead());
        }
        return leads(file, dossier)
                ? check(Outcome.YES, "yes", dossier.chainLength())
                : check(Outcome.ATTENTION, "other", String.valueOf(file.getFileName()));
    }

    private static boolean leads(Path file, Dossier dossier) {
        String previous = Chain.START;
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = Json.tree(line);
                number++;
                if (entry.path("number").asLong(0) != number
                        || !entry.path("previousHash").asString("").equals(previous)
                        || !holds(entry)) {
                    return false;
                }
                previous = entry.path("hash").asString("");
            }
        } catch (IOException | JacksonException e) {
            return false; // it is no record
        }
        return number == dossier.chainLength() && previous.equals(dossier.chainHead());
    }

    /// Of other releases there are the hashes alone, which cannot be computed again.
    private static boolean holds(JsonNode entry) {
        return !entry.has("action") || Chain.hash(entry(entry)).equals(entry.path("hash").asString(""));
    }

    private static AuditEntry entry(JsonNode entry) {
        return new AuditEntry(
                entry.path("number").asLong(0),
                Instant.ofEpochMilli(entry.path("at").asLong(0)),
                entry.path("who").asString(""),
                entry.path("action").asString(""),
                entry.path("release").asLong(0),
                entry.path("subject").asString(""),
                entry.path("before").asString(""),
                entry.path("after").asString(""),
                entry.path("content").asString(""),
                entry.path("previousHash").asString(""),
                entry.path("hash").asString(""));
    }

    private static Check check(Outcome outcome, String answer, Object... args) {
        return new Check(Message.of("verify.chain"), outcome, Message.of("verify.chain." + answer, args));
    }
}
