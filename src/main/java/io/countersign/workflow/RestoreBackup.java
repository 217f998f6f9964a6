package io.countersign.workflow;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Backups;
import io.countersign.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Puts a copy in the place of a data folder's database, once it is found whole. Nothing is overwritten: what was there is
/// moved aside.
public final class RestoreBackup {
    private final Backups backups;
    private final Path data;

    /// @param data the folder whose database is replaced
    public RestoreBackup(Backups backups, Path data) {
        this.backups = backups;
        this.data = data;
    }

    /// @param copy a folder made by [BackUp], or a copy of the database's file
    /// @return the folder that holds what was there before
    /// @throws ProblemException if the copy is not whole, or the data folder is worked in
    public Path restore(Path copy, Progress progress) throws InterruptedException {
        if (Files.notExists(copy)) {
            throw ProblemException.of(ProblemCode.FILE_MISSING, copy.toString());
        }
        try {
            Path laid = backups.lay(copy, data);
            try {
                requireWhole(laid, copy, progress);
                return backups.replace(laid, data);
            } finally {
                Folders.delete(laid);
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, data.toString()), e);
        }
    }

    /// The newest copy that the data folder has.
    public Optional<Path> newest() {
        return backups.newest(data);
    }

    private void requireWhole(Path laid, Path copy, Progress progress) throws InterruptedException {
        CheckHistory.Result result;
        try (Store store = backups.open(laid)) {
            result = new CheckHistory(store).check(progress);
        } catch (ProblemException e) {
            throw unusable(copy, e.problem().why());
        }
        if (!result.whole()) {
            throw unusable(copy, result.text());
        }
    }

    private static ProblemException unusable(Path copy, Message why) {
        return ProblemException.of(ProblemCode.BACKUP_UNUSABLE, copy.toString(), why);
    }
}
