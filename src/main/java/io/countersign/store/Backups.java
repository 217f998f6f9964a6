package io.countersign.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Puts copies of a database in its place.
public interface Backups {
    /// Lays a copy out in a new folder within the data folder, with all files of evidence that the copy or the data folder have.
    ///
    /// @param copy a data folder, or the file of a database
    Path lay(Path copy, Path data) throws IOException;

    /// Opens what was laid out; it is brought up to date first.
    Store open(Path laid);

    /// Moves what was laid out into place, and what was there aside; files of evidence stay.
    ///
    /// @return the folder that now holds what was there
    Path replace(Path laid, Path data) throws IOException;

    /// The newest copy of the database in a data folder.
    Optional<Path> newest(Path data);
}
