package io.countersign.store;

import io.countersign.model.release.Release;
import java.util.List;
import java.util.Optional;

/// The releases.
public interface Releases {
    /// Stores a release.
    ///
    /// @return its number
    long add(Release draft);

    Optional<Release> find(long id);

    /// The release with this product, version and build.
    Optional<Release> find(String product, String version, String build);

    /// All releases, the newest first.
    List<Release> all();
}
