package io.countersign.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.countersign.preferences.Preferences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses a scene: AtlantaFX's Primer, our colours and our controls, in the size that the person reads well.
public final class Theme {
    /// The property that names a folder with the fonts, each in a file of its own.
    public static final String UNPACKED = "countersign.unpacked";

    private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final List<String> WEIGHTS = List.of("Regular", "Bold");

    /// Families with Latin letters of one width, the best first; the last is there always.
    private static final List<String> MONOSPACED =
            List.of("Noto Sans Mono CJK SC", "Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo", "Monospaced");
    /// The size, in pixels, that all others are proportions of.
    private static final double ROOT = 13;

    private final Scene scene;
    private Preferences.Theme wanted = Preferences.Theme.SYSTEM;
    private Preferences.Accent accent = Preferences.Accent.BLUE;
    private int textSize = (int) ROOT;

    /// @param scene to be dressed, now and whenever the system's own theme changes
    public Theme(Scene scene) {
        this.scene = scene;
        WEIGHTS.forEach(Theme::loadFont);
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
        Platform.getPreferences().reducedMotionProperty().addListener((_, _, _) -> dress());
    }

    /// Dresses the scene as a person set it.
    public void apply(Preferences preferences) {
        accent = preferences.accent();
        Motion.reduce(scene, preferences.reducedMotion());
        apply(preferences.theme(), preferences.textSize());
    }

    /// Changes colours and sizes at once, popups included.
    ///
    /// @param size of a table's text, in pixels
    public void apply(Preferences.Theme theme, int size) {
        wanted = theme;
        textSize = size;
        dress();
    }

    private void dress() {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>(List.of(
                resource(dark ? "tokens-dark.css" : "tokens-light.css"),
                resource("shapes.css"),
                resource("components.css"),
                sizes()));
        if (accent != Preferences.Accent.BLUE) {
            sheets.add(1, resource("accent-" + accent.name().toLowerCase(Locale.ROOT) + (dark ? "-dark" : "-light") + ".css"));
        }
        if (Motion.isReduced(scene)) {
            sheets.add(resource("still.css"));
        }
        scene.getStylesheets().setAll(sheets);
    }

    private boolean isDark() {
        return switch (wanted) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// What cannot be said in proportions of the root: its own size, the sizes of icons, the font of code.
    private String sizes() {
        String code = MONOSPACED.stream()
                .filter(Font.getFamilies()::contains)
                .findFirst()
                .orElse(MONOSPACED.getLast());
        String css = """
                .root { -fx-font-size: %dpx; }
                .ikonli-font-icon { -fx-icon-size: %dpx; }
                .status-bar .ikonli-font-icon { -fx-icon-size: %dpx; }
                .code { -fx-font-family: "%s"; -fx-font-size: 0.923em; }
                """.formatted(textSize, Math.round(textSize * 16 / ROOT), Math.round(textSize * 12 / ROOT), code);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        URL url = Theme.class.getResource("/assets/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    /// Unpacks the fonts into a folder, which later starts name by the property [#UNPACKED].
    public static void unpackFonts(Path folder) throws IOException {
        for (String weight : WEIGHTS) {
            try (InputStream font = font(weight)) {
                Files.copy(font, folder.resolve(weight + ".ttf"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// To unpack the fonts anew takes a third of what an empty window needs, and so they are read from where they were
    /// unpacked before.
    private static void loadFont(String weight) {
        Path unpacked = Path.of(System.getProperty(UNPACKED, ""), weight + ".ttf");
        if (Files.isReadable(unpacked) && Font.loadFont(unpacked.toUri().toString(), ROOT) != null) {
            return;
        }
        try (InputStream font = font(weight)) {
            Font.loadFont(font, ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(Theme.class.getResourceAsStream(FONTS + weight + ".ttf"), weight);
    }
}
