package io.countersign.ui.page;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Files that were dropped on the window and wait to be looked at. On the FX thread only.
public final class Inbox {
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private List<Path> files = List.of();

    /// Whether files wait.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Lays files down, in place of those that wait.
    public void put(List<Path> dropped) {
        files = List.copyOf(dropped);
        waiting.set(false);
        waiting.set(!files.isEmpty());
    }

    /// Takes the files; none wait after it.
    public List<Path> take() {
        List<Path> taken = files;
        files = List.of();
        waiting.set(false);
        return taken;
    }
}
