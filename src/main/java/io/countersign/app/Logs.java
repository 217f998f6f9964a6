package io.countersign.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Sends the log to files with a ceiling, and keeps it off the console, which belongs to answers.
final class Logs {
    private static final int BYTES_PER_FILE = 1_000_000;
    private static final int FILES = 5;

    private Logs() {}

    /// No log at all, until [#to] names a folder.
    static void silence() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }

    /// Logs to `countersign.0.log` and so on in this folder, at most 5 MB in all. A folder that cannot be written gets
    /// no log; that is no reason not to work.
    static void to(Path folder) {
        try {
            LogManager.getLogManager().getLogger("").addHandler(handler(folder));
        } catch (IOException _) {
            silence();
        }
    }

    /// What writes to a folder.
    static FileHandler handler(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileHandler handler =
                new FileHandler(folder.resolve("countersign.%g.log").toString(), BYTES_PER_FILE, FILES, true);
        handler.setFormatter(new LogLines());
        handler.setLevel(Level.INFO);
        return handler;
    }
}
