package io.countersign.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files; behind an interface, because a test has no system dialogs.
public interface Dialogs {
    /// Any number of files to read; empty where the person thought better of it.
    List<Path> openFiles(String title);

    /// One file to read.
    ///
    /// @param pattern such as `*.pdf`, or several with blanks between them, and their name
    Optional<Path> openFile(String title, String patternName, String pattern);

    /// A file to write.
    ///
    /// @param name proposed, such as `sign-off.pdf`
    Optional<Path> saveFile(String title, String name);

    /// A folder to read.
    Optional<Path> openFolder(String title);
}
