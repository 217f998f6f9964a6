package io.countersign.workflow;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import java.util.List;

/// Opens a release with its first round.
public final class CreateRelease {
    /// @throws io.countersign.model.problem.ProblemException if a part is missing, or the release exists
    public Release create(
            String product, String version, String build, String operatingSystem, List<Image> images) {
        throw new UnsupportedOperationException();
    }
}
