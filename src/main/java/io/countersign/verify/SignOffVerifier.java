package io.countersign.verify;

import io.countersign.model.signoff.Verification;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Says of a file whether it is a sign-off, by whom it is signed, and whether anything of it was changed.
/// Implementations are thread-safe.
public interface SignOffVerifier extends AutoCloseable {
    /// The largest file that is looked at, in bytes.
    long MAXIMUM_SIZE = 200L * 1024 * 1024;

    /// The folder that the embedded tables of knowledge go to, within that of the inputs.
    String KNOWLEDGE = "knowledge";

    /// Examines a file. Every file that can be read gets an answer.
    ///
    /// @throws io.countersign.model.problem.ProblemException if it cannot be read, is too large, damaged or encrypted,
    ///     takes too long, or exhausts the memory that it is given
    default Verification verify(Path file) {
        return verify(file, null);
    }

    /// The same, and lays the evidence that is embedded into a folder, a folder of its number for each file, and the tables of
    /// knowledge into [#KNOWLEDGE]; nothing else is written.
    ///
    /// @param inputs where to; null for nowhere
    Verification verify(Path file, @Nullable Path inputs);

    /// Gets ready for a file, where that takes a while. Returns at once.
    ///
    /// @return whether the first file will take longer than those after it
    default boolean prepare() {
        return false;
    }

    /// Lets go of what it took to be ready; a file that comes later is examined all the same.
    @Override
    default void close() {}
}
