package io.countersign.workflow;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.Seal;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Json;
import io.countersign.store.Audit;
import io.countersign.store.Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the record into a file, a line of JSON for each entry, from which a stranger can compute every hash again;
/// how is said in `docs/record.md`. Thread-safe.
public final class ExportHistory {
    private final Store store;

    public ExportHistory(Store store) {
        this.store = store;
    }

    /// @return how many entries
    /// @throws ProblemException if the file is there already or cannot be written
    public long to(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return store.read(session -> {
                session.audit().forEach(entry -> write(out, session.audit(), entry));
                return session.audit().head().map(AuditEntry::number).orElse(0L);
            });
        } catch (FileAlreadyExistsException _) {
            throw ProblemException.of(ProblemCode.TARGET_EXISTS, file.toString());
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, file.toString()), e);
        }
    }

    private static void write(BufferedWriter out, Audit audit, AuditEntry entry) {
        try {
            out.write(Json.write(object(entry, audit.seals(entry.number()))));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An entry with its seals; the time is in milliseconds since 1970-01-01 UTC, as it is hashed.
    public static Map<String, Object> object(AuditEntry entry, List<Seal> seals) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", entry.number());
        object.put("at", entry.at().toEpochMilli());
        object.put("who", entry.who());
        object.put("action", entry.action());
        object.put("release", entry.releaseId());
        object.put("subject", entry.subject());
        object.put("before", entry.before());
        object.put("after", entry.after());
        object.put("seals", seals.stream().map(ExportHistory::object).toList());
        object.put("content", entry.content());
        object.put("previousHash", entry.previousHash());
        object.put("hash", entry.hash());
        return object;
    }

    private static Map<String, Object> object(Seal seal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("part", seal.part());
        object.put("after", seal.after());
        object.put("began", seal.began());
        object.put("last", seal.last());
        object.put("rows", seal.rows());
        object.put("sha256", seal.sha256());
        return object;
    }
}
