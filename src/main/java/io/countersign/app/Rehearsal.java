package io.countersign.app;

import io.countersign.cli.CommandLineProgram;
import io.countersign.store.jdbc.SqliteLibrary;
import io.countersign.ui.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A run of the program that nobody watches, with the sample's files: its commands, or the window without a screen.
/// From it the virtual machine learns what to keep ready, so that every later start is a quick one; the launcher has one
/// of each after a build (`-XX:AOTCacheOutput`). They are apart, for what is kept ready and not used makes a start slower.
public final class Rehearsal {
    /// The window is drawn so many times before it closes; by then its first page is there.
    private static final int PULSES = 60;

    private Rehearsal() {}

    /// @param args `commands` or `window`, and the folder that they work in, which the commands fill; or `unpack`, and a
    ///     folder
    public static void main(String[] args) throws IOException {
        Logs.silence();
        Path folder = Path.of(args[1]);
        if (args[0].equals("unpack")) {
            unpack(Files.createDirectories(folder));
            return;
        }
        Composition composition =
                new Composition(Map.of("COUNTERSIGN_HOME", folder.resolve("data").toString()));
        if (args[0].equals("window")) {
            window(composition);
        } else {
            commands(composition, folder.resolve("evidence").toString());
        }
    }

    /// Unpacks what each start would unpack anew: the fonts of the window, and the library of SQLite.
    static void unpack(Path folder) throws IOException {
        Theme.unpackFonts(folder);
        SqliteLibrary.unpack(folder);
    }

    private static void commands(Composition composition, String evidence) {
        SampleFiles.unpack(SampleFiles.script(), Path.of(evidence));
        List<List<String>> commands = List.of(
                List.of("inspect", evidence),
                List.of("release", "new", "--product=p", "--product-version=1", "--build=b", "--os=Debian 12"),
                List.of("import", "b", evidence),
                List.of("assess", "b"),
                List.of("release", "show", "b"));
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        commands.forEach(words ->
                new CommandLineProgram(composition, nowhere, nowhere).run(words.toArray(String[]::new)));
    }

    private static void window(Composition composition) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        WindowApplication window = WindowApplication.of(composition);
        Platform.startup(() -> {
            window.start(new Stage());
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    pulses++;
                    if (pulses == PULSES) {
                        stop();
                        close(window);
                    }
                }
            }.start();
        });
    }

    private static void close(WindowApplication window) {
        try {
            window.stop();
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            Platform.exit();
        }
    }
}
