package io.countersign.ui.settings;

import io.countersign.workflow.KeepKeys;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What the window stands in: its folder, the files that it works by, and the certificates that are trusted. Every method
/// but the first two and that for keys may take a while.
public interface Surroundings {
    /// Name and version of the program.
    String program();

    /// Where database, kept files, copies, settings and log lie.
    Path folder();

    /// The checklists and the tables of knowledge, the user's own among them.
    List<Definition> definitions();

    /// What makes keys.
    KeepKeys keys();

    /// The certificates in the folder of trusted ones.
    List<Trusted> trusted();

    /// Takes one out again.
    void distrust(Trusted certificate);

    /// Puts a copy in the place of the database and opens the window anew; what was there is moved aside.
    ///
    /// @param copy a folder that was made by a backup, or a copy of the database's file
    void restore(Path copy);

    /// A checklist or a table of knowledge.
    ///
    /// @param id as the command line knows it
    /// @param version empty for a table
    /// @param size items or rows
    /// @param own whether it is the user's
    record Definition(String id, boolean table, String version, LocalDate dated, int size, boolean own) {}

    /// A certificate that is trusted.
    ///
    /// @param file in the folder
    /// @param subject whose it is
    /// @param until the last day that it is valid
    record Trusted(Path file, String subject, LocalDate until) {}
}
