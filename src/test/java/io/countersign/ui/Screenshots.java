package io.countersign.ui;

import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Pictures of a scene under `target/screenshots`, to be looked at.
public final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /// Takes a picture as the scene is now; to be called on the FX thread.
    public static Path take(Scene scene, String page, Preferences.Theme theme, Messages messages) {
        String name = String.join("-", page, theme.name().toLowerCase(Locale.ROOT), messages.language().id());
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
