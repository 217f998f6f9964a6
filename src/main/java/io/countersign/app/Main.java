package io.countersign.app;

import io.countersign.cli.CommandLineProgram;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Where the program starts: the window without arguments or with files to open, a command otherwise.
public final class Main {
    private Main() {}

    /// Ends the process with the command's answer; where the window opens, when it closes.
    public static void main(String[] args) {
        Logs.silence();
        Composition composition = new Composition(System.getenv());
        List<Path> files = OpenedFiles.of(args);
        if (args.length == 0 || !files.isEmpty()) {
            WindowProgram.start(composition, files);
            return;
        }
        PrintWriter out = console(FileDescriptor.out);
        PrintWriter err = console(FileDescriptor.err);
        System.exit(new CommandLineProgram(composition, out, err).run(args));
    }

    /// Always UTF-8: what is printed holds Chinese names and goes into files.
    static PrintWriter console(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
