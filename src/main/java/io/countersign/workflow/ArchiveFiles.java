package io.countersign.workflow;

import io.countersign.importer.Head;
import io.countersign.importer.Importers;
import io.countersign.importer.Recognition;
import io.countersign.importer.Shape;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.parse.Archive;
import io.countersign.parse.Packed;
import io.countersign.parse.UnpackingException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;

/// Opens archives: the files in them take their place. An archive that a format knows as one report, and an office
/// document, stay whole.
final class ArchiveFiles {
    /// How many archives may be within one another.
    private static final int DEPTH = 2;

    private final Importers importers;
    private final Progress progress;
    private final SourceFiles.Visitor visitor;

    ArchiveFiles(Importers importers, Progress progress, SourceFiles.Visitor visitor) {
        this.importers = importers;
        this.progress = progress;
        this.visitor = visitor;
    }

    /// Hands on the file, or the files in it. Each file gives at least one.
    void visit(SourceFile file) throws InterruptedException {
        visit(file, 0);
    }

    private void visit(SourceFile file, int depth) throws InterruptedException {
        if (file.problem() != null || !isArchive(file)) {
            visitor.visit(file);
            return;
        }
        try (Archive archive = open(file)) {
            List<String> names =
                    archive.entries().stream().map(Archive.Entry::name).toList();
            if (isOne(file, names)) {
                visitor.visit(file.holding(names));
            } else if (depth == DEPTH) {
                visitor.visit(file.refused(Problem.of(ProblemCode.ARCHIVE_NESTED)));
            } else {
                visit(file, archive, depth);
            }
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException e) {
            visitor.visit(file.refused(problem(file, e)));
        }
    }

    private void visit(SourceFile file, Archive archive, int depth) throws InterruptedException {
        if (archive.entries().isEmpty()) {
            visitor.visit(file.refused(Problem.of(ProblemCode.FILE_EMPTY, file.name())));
        }
        for (Archive.Entry entry : archive.entries()) {
            visit(SourceFile.inArchive(file, entry), depth + 1);
        }
    }

    private boolean isOne(SourceFile file, List<String> names) {
        Head head = new Head(file.name(), names);
        return !(head.shape() instanceof Shape.Archive)
                || !(importers.recognise(head) instanceof Recognition.Unknown);
    }

    /// What is wrong with a file that cannot even be begun is told by the one who reads it.
    private static boolean isArchive(SourceFile file) {
        try (InputStream in = new BufferedInputStream(file.origin().open())) {
            return Archive.begins(Packed.unpack(in).readNBytes(Archive.MARK));
        } catch (IOException _) {
            return false;
        }
    }

    private Archive open(SourceFile file) throws IOException {
        Message what = Message.of("importer.reading", file.name());
        try (WatchedStream watched = new WatchedStream(
                        file.origin().open(), OutputStream.nullOutputStream(), what, file.origin().size(), progress);
                InputStream in = new BufferedInputStream(watched)) {
            boolean plain = file.origin() instanceof Origin.OnDisk && !Packed.isPacked(in);
            return plain ? Archive.open(file.path()) : Archive.open(Packed.unpack(in));
        }
    }

    private static Problem problem(SourceFile file, IOException failure) {
        return switch (failure) {
            case UnpackingException unpacking -> unpacking.problem();
            case EOFException _ -> Problem.of(ProblemCode.REPORT_TRUNCATED);
            default -> Problem.of(ProblemCode.FILE_UNREADABLE, file.name());
        };
    }
}
