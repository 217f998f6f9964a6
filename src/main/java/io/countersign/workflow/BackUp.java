package io.countersign.workflow;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Copies the database, while it is worked with. Thread-safe.
public final class BackUp {
    /// How many daily copies are kept.
    static final int DAYS = 7;

    private final Store store;
    private final Clock clock;

    public BackUp(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Copies the database and all kept files into a new folder, which is a data folder itself.
    ///
    /// @return how many files were copied
    /// @throws ProblemException if the folder is there already or cannot be written, or a kept file is not as it was
    /// @throws InterruptedException if cancelled; nothing is left behind
    public int to(Path folder, Progress progress) throws InterruptedException {
        if (Files.exists(folder)) {
            throw ProblemException.of(ProblemCode.TARGET_EXISTS, folder.toString());
        }
        Path target = folder.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(draft);
            store.copyTo(draft);
            int files = copyFiles(draft, progress);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return files;
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, folder.toString()), e);
        } finally {
            Folders.delete(draft);
        }
    }

    /// What the copied database names was kept before it was committed, and so is there now.
    private int copyFiles(Path draft, Progress progress) throws IOException, InterruptedException {
        List<String> hashes = new ArrayList<>();
        store.read(session -> {
            session.integrity().files(hashes::add);
            return true;
        });
        for (int i = 0; i < hashes.size(); i++) {
            progress.report(Message.of("record.backup.copying"), i, hashes.size());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            copyFile(draft, hashes.get(i));
        }
        return hashes.size();
    }

    private void copyFile(Path draft, String sha256) throws IOException {
        if (KeptFile.flaw(store.files(), sha256).isPresent()) {
            throw ProblemException.of(ProblemCode.BACKUP_INCOMPLETE, draft.toString(), sha256);
        }
        Path shelf = Files.createDirectories(draft.resolve("files").resolve(sha256.substring(0, 2)));
        try (InputStream in = store.files().open(sha256)) {
            Files.copy(in, shelf.resolve(sha256));
        }
    }

    /// Copies the database into the folder of daily copies, once a day, and keeps the newest seven. The kept files are
    /// never changed and never deleted; they are not copied.
    ///
    /// @param backups the folder
    public void daily(Path backups) {
        Path today = backups.resolve(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".db");
        if (Files.exists(today)) {
            return;
        }
        Path draft = backups.resolve(today.getFileName() + ".part");
        try {
            Files.createDirectories(draft);
            Files.move(store.copyTo(draft), today, StandardCopyOption.ATOMIC_MOVE);
            thinOut(backups);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, today.toString()), e);
        } finally {
            Folders.delete(draft);
        }
    }

    private static void thinOut(Path backups) throws IOException {
        List<Path> copies = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(backups, "????-??-??.db")) {
            all.forEach(copies::add);
        }
        copies.sort(Comparator.comparing((Path copy) -> copy.getFileName().toString()).reversed());
        for (Path old : copies.stream().skip(DAYS).toList()) {
            Files.delete(old);
        }
    }
}
