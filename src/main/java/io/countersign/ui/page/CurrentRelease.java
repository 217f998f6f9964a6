package io.countersign.ui.page;

import io.countersign.model.release.Release;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The release that the window works on. On the FX thread only.
public final class CurrentRelease {
    private final ReadOnlyObjectWrapper<@Nullable Release> release = new ReadOnlyObjectWrapper<>();

    /// The open release; null where none is open.
    public ReadOnlyObjectProperty<@Nullable Release> property() {
        return release.getReadOnlyProperty();
    }

    public Optional<Release> get() {
        return Optional.ofNullable(release.get());
    }

    public void open(Release chosen) {
        release.set(chosen);
    }
}
