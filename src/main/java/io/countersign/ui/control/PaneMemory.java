package io.countersign.ui.control;

import java.util.Optional;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// How wide panes were made, beyond one day. A scene that has one knows it.
public interface PaneMemory {
    /// By how many pixels a page's details are wider than usual.
    double wider(String page);

    void remember(String page, double wider);

    /// Gives a scene its memory.
    static void give(Scene scene, PaneMemory memory) {
        scene.getProperties().put(PaneMemory.class, memory);
    }

    static Optional<PaneMemory> of(@Nullable Scene scene) {
        return scene != null && scene.getProperties().get(PaneMemory.class) instanceof PaneMemory memory
                ? Optional.of(memory)
                : Optional.empty();
    }
}
