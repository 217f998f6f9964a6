package io.countersign.workflow;

import io.countersign.importer.Importers;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Finds the files in what was handed in: files, and folders with all that is below them.
///
/// A symbolic link that is handed in is followed. One within a folder is not: where it leads to a place in the same
/// folder, that place is found anyway; where it leads out of it, it is a file with a problem.
final class SourceFiles {
    private final Path root;
    private final List<SourceFile> found = new ArrayList<>();

    private SourceFiles(Path root) {
        this.root = root;
    }

    /// Handed one file after another.
    @FunctionalInterface
    interface Visitor {
        void visit(SourceFile file) throws InterruptedException;
    }

    /// Hands on the files, those of a folder in the order of their names, those of an archive in its order. Each path
    /// gives at least one.
    ///
    /// @param importers know which archives are one report
    /// @param progress is told while an archive is opened that has to be unpacked first
    static void each(List<Path> paths, Importers importers, Progress progress, Visitor visitor)
            throws InterruptedException {
        ArchiveFiles archives = new ArchiveFiles(importers, progress, visitor);
        for (SourceFile file : of(paths)) {
            archives.visit(file);
        }
    }

    private static List<SourceFile> of(List<Path> paths) throws InterruptedException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths.stream().distinct().toList()) {
            SourceFiles below = new SourceFiles(path);
            below.add(path);
            files.addAll(below.found);
        }
        return files;
    }

    private void add(Path path) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!path.equals(root) && Files.isSymbolicLink(path)) {
            addLink(path);
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            refuse(path, ProblemCode.FILE_MISSING);
        } else if (Files.isRegularFile(path)) {
            found.add(SourceFile.onDisk(path, name(path)));
        } else {
            refuse(path, ProblemCode.FILE_UNREADABLE);
        }
    }

    private void addFolder(Path folder) throws InterruptedException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException _) {
            refuse(folder, ProblemCode.FILE_UNREADABLE);
            return;
        }
        children.sort(null);
        for (Path child : children) {
            add(child);
        }
        if (folder.equals(root) && found.isEmpty()) {
            refuse(folder, ProblemCode.FOLDER_EMPTY);
        }
    }

    private void addLink(Path link) {
        try {
            if (link.toRealPath().startsWith(root.toRealPath())) {
                return;
            }
        } catch (IOException _) {
            // It leads nowhere, which is told like one that leads out.
        }
        refuse(link, ProblemCode.FILE_LINK);
    }

    private void refuse(Path path, ProblemCode code) {
        found.add(SourceFile.onDisk(path, name(path)).refused(Problem.of(code, name(path))));
    }

    private String name(Path path) {
        Path name = path.equals(root) ? path.getFileName() : root.relativize(path);
        return Objects.requireNonNullElse(name, path).toString().replace('\\', '/');
    }
}
