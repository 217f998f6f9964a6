package io.countersign.ui.theme;

import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Whether things may move.
public final class Motion {
    private Motion() {}

    /// Whether nothing moves in a scene: the system asks for it, or the person does.
    public static boolean isReduced(@Nullable Scene scene) {
        return Platform.getPreferences().isReducedMotion()
                || (scene != null && Boolean.TRUE.equals(scene.getProperties().get(Motion.class)));
    }

    static void reduce(Scene scene, boolean reduced) {
        scene.getProperties().put(Motion.class, reduced);
    }
}
