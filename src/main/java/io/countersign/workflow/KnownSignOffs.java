package io.countersign.workflow;

import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Verification;
import java.nio.file.Path;
import java.util.Optional;

/// What this computer knows of sign-offs beside what lies in their files.
@FunctionalInterface
public interface KnownSignOffs {
    /// Knows of none.
    KnownSignOffs NONE = _ -> Optional.empty();

    /// The file of the newest sign-off; empty where there is none.
    default Optional<Path> newest() {
        return Optional.empty();
    }

    /// Whether a file is the one that was signed here; empty where nothing is known of it.
    Optional<Check> compare(Verification found);
}
