package io.countersign.workflow;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file on its way to where a person wants it. It is made beside its target, forced to the disk and then moved there
/// in one step, so that at no time a half-written file stands under the target's name.
final class Delivery implements AutoCloseable {
    private final Path target;
    private final Path folder;
    private final Path draft;
    private final Path finished;

    /// @throws ProblemException if the target is there already, or its folder cannot be written
    Delivery(Path target) {
        this.target = target.toAbsolutePath();
        this.folder = this.target.getParent() == null ? this.target : this.target.getParent();
        if (Files.exists(target)) {
            throw ProblemException.of(ProblemCode.SIGN_EXISTS, target.toString());
        }
        try {
            this.draft = Files.createTempFile(folder, ".countersign-", ".draft");
            this.finished = Files.createTempFile(folder, ".countersign-", ".pdf");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// For the file before the last step.
    Path draft() {
        return draft;
    }

    /// For the file that is to be delivered.
    Path finished() {
        return finished;
    }

    /// Forces the finished file to the disk and moves it to the target.
    void deliver() {
        try {
            force(finished, StandardOpenOption.WRITE);
            if (Files.exists(target)) {
                throw ProblemException.of(ProblemCode.SIGN_EXISTS, target.toString());
            }
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes a delivered file away again.
    void takeBack() {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    ProblemException failed(IOException cause) {
        return new ProblemException(Problem.of(ProblemCode.SIGN_TARGET, target.toString()), cause);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(finished);
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
