package io.countersign.workflow;

import io.countersign.dossier.RecordLines;
import io.countersign.model.audit.Flaw;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Follows the chain of a record that was exported, without any database. Entries that were withheld, as those of other
/// releases beside a sign-off, are followed by their hashes.
public final class CheckRecordFile {
    private CheckRecordFile() {}

    /// @throws ProblemException if the file cannot be read
    public static Result check(Path file) {
        RecordLines lines = new RecordLines();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.take(line);
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_MISSING, file.toString()), e);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(ProblemCode.RECORD_FOREIGN, file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, file.toString()), e);
        }
        return result(lines);
    }

    private static Result result(RecordLines lines) {
        List<Flaw> flaws = lines.flaws();
        Message text = flaws.stream()
                .findFirst()
                .map(first -> Message.of("record.broken", first.text(), (long) flaws.size()))
                .orElseGet(() -> lines.entries() == 0
                        ? Message.of("record.empty")
                        : Message.of("record.export.whole", lines.entries(), lines.withheld()));
        return new Result(flaws.isEmpty() && lines.entries() > 0, lines.entries(), lines.withheld(), lines.head(), text);
    }

    /// @param whole whether there are entries, and each has the hash that it must have and follows the one before
    /// @param entries how many there are
    /// @param withheld of how many of them only the hashes are there
    /// @param head the hash of the newest, 64 zeros where there is none
    /// @param text the answer as a sentence
    public record Result(boolean whole, long entries, long withheld, String head, Message text) {}
}
