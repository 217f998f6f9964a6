package io.countersign.app;

import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The window as a program of its own.
final class WindowProgram {
    private static final int NO_WINDOW = 2;

    private WindowProgram() {}

    /// Opens the window, and returns when it was closed. Where none can be opened, one sentence says what to do; where one
    /// is open already, that one gets the files.
    static void start(Composition composition, List<Path> files) {
        if (FirstWindow.take(composition.folder(), files)) {
            return;
        }
        Optional<Problem> obstacle = Display.obstacle(System.getenv());
        if (obstacle.isPresent()) {
            refuse(composition, obstacle.get());
            System.exit(NO_WINDOW);
        }
        Logs.to(composition.folder().resolve("log"));
        WindowApplication.open(composition, files);
    }

    private static void refuse(Composition composition, Problem problem) {
        Messages messages = new Messages(composition.language());
        PrintWriter err = Main.console(FileDescriptor.err);
        err.println(messages.text("cli.problem", problem.code().id(),
                messages.text("cli.sentences", problem.what(), problem.why(), problem.next())));
        err.flush();
    }
}
