package io.countersign.workflow;

import io.countersign.model.problem.Problem;
import io.countersign.parse.Archive;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file that was handed in, or was found in a folder or an archive that was.
///
/// @param path where it is, or the archive that it is in
/// @param name the file's name, with the folders below what was handed in and the archive that holds it, set apart by `/`
/// @param entries the names of the files in it, where it is an archive that is read as one
/// @param problem why it cannot be read, known without opening it; null where nothing is known against it
record SourceFile(Path path, String name, Origin origin, List<String> entries, @Nullable Problem problem) {
    SourceFile {
        entries = List.copyOf(entries);
    }

    static SourceFile onDisk(Path path, String name) {
        return new SourceFile(path, name, new Origin.OnDisk(path), List.of(), null);
    }

    static SourceFile inArchive(SourceFile archive, Archive.Entry entry) {
        return new SourceFile(
                archive.path(),
                archive.name() + "/" + entry.name(),
                new Origin.InArchive(archive.path(), entry),
                List.of(),
                null);
    }

    SourceFile holding(List<String> names) {
        return new SourceFile(path, name, origin, names, problem);
    }

    SourceFile refused(Problem why) {
        return new SourceFile(path, name, origin, entries, why);
    }
}
