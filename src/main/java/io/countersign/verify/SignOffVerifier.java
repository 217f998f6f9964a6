package io.countersign.verify;

import io.countersign.model.signoff.Verification;
import java.nio.file.Path;

/// Says of a file whether it is a sign-off, by whom it is signed, and whether anything of it was changed.
/// Implementations are thread-safe.
public interface SignOffVerifier extends AutoCloseable {
    /// The largest file that is looked at, in bytes.
    long MAXIMUM_SIZE = 200L * 1024 * 1024;

    /// Examines a file. Every file that can be read gets an answer.
    ///
    /// @throws io.countersign.model.problem.ProblemException if it cannot be read, is too large, damaged or encrypted,
    ///     takes too long, or exhausts the memory that it is given
    Verification verify(Path file);

    /// Gets ready for a file, where that takes a while. Returns at once.
    default void prepare() {}

    /// Lets go of what it took to be ready; a file that comes later is examined all the same.
    @Override
    default void close() {}
}
