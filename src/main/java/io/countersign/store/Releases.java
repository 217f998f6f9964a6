package io.countersign.store;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.release.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The releases.
public interface Releases {
    /// Stores a release.
    ///
    /// @return its number
    long add(Release draft);

    /// Stores a release that starts with everything that the last round of an earlier one knew.
    ///
    /// @return its number
    long add(Release draft, long predecessor);

    /// The release that this one started from.
    Optional<Release> predecessor(long id);

    Optional<Release> find(long id);

    /// The release with this product, version and build.
    Optional<Release> find(String product, String version, String build);

    /// All releases, the newest first.
    List<Release> all();

    /// Opens the next round of a release, with everything that the round before it knew.
    ///
    /// @param images of the new round
    /// @return its number
    int openRound(long releaseId, List<Image> images, Instant at);

    /// The rounds of a release, the first one first.
    List<Round> rounds(long releaseId);
}
