package io.countersign.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/// One database. Thread-safe; readers never wait for a writer, writers wait for each other.
public interface Store extends AutoCloseable {
    /// Runs work that only reads, on one consistent state of the database.
    <T> T read(Function<Session, T> work);

    /// Runs work in one transaction: all of it is kept, forced to the disk before this returns, or none.
    /// A [RuntimeException] of the work undoes it.
    ///
    /// @param who the person, or the program's name, for the record
    <T> T write(String who, Function<Session, T> work);

    /// Copies the database, without the kept files, into a folder, as it is at this moment; others go on working with it.
    ///
    /// @return the copy
    Path copyTo(Path folder);

    /// Keeps the bytes of evidence and documents beside the database.
    Files files();

    /// Calls the listener after each committed write, on the writer's thread.
    ///
    /// @return what ends the listening
    AutoCloseable onChange(Consumer<Change> listener);

    @Override
    void close();

    /// What a committed write touched.
    ///
    /// @param releaseId 0 where it was no release's
    record Change(long releaseId, String action) {}
}
