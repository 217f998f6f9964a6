package io.countersign.app;

import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.typography.Typefaces;
import io.countersign.verify.VerifierService;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the process starts that examines files.
public final class VerifierProgram {
    /// Enough for the largest sign-off that the program composes.
    private static final String MEMORY = "-Xmx512m";

    private VerifierProgram() {}

    /// Speaks over its input and output, as [VerifierService] says; ends when its input is closed.
    public static void main(String[] args) throws IOException {
        Logs.silence();
        Typefaces typefaces = new Typefaces();
        new VerifierService(new PdfSignOffComposer(typefaces), new PdfFrameDrawing(typefaces))
                .serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    /// What starts it: the Java and the classes that run this program, with limits of its own.
    static List<String> command() {
        String path = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                // Most of a first file's time goes into compiling.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable"));
        archive(Path.of(path.split(System.getProperty("path.separator"), 2)[0]))
                .forEach(command::add);
        command.addAll(List.of("-cp", path, VerifierProgram.class.getName()));
        return List.copyOf(command);
    }

    /// An archive of loaded classes lies beside the program's jar, and is made at the end of the first run; it halves the
    /// start. There is none for classes that lie in folders.
    private static List<String> archive(Path jar) {
        Path folder = jar.toAbsolutePath().getParent();
        if (!Files.isRegularFile(jar) || folder == null || !Files.isWritable(folder)) {
            return List.of();
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("countersign-verify.jsa"));
    }
}
