package io.countersign.ui;

import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// Pictures of a scene under `target/screenshots`, to be looked at.
public final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /// Takes a picture as the scene is now; to be called on the FX thread.
    public static Path take(Scene scene, String page, Preferences.Theme theme, Messages messages) {
        return write(scene.snapshot(null), page, theme, messages);
    }

    /// Takes a picture of what a scene holds, at the scale of a display; to be called on the FX thread.
    public static Path take(Parent root, double scale, String page, Preferences.Theme theme, Messages messages) {
        Bounds bounds = root.getLayoutBounds();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, bounds.getWidth() * scale, bounds.getHeight() * scale));
        return write(root.snapshot(parameters, null), page, theme, messages);
    }

    private static Path write(WritableImage picture, String page, Preferences.Theme theme, Messages messages) {
        String name = String.join("-", page, theme.name().toLowerCase(Locale.ROOT), messages.language().id());
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
