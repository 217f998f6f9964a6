package io.countersign.ui.page;

import java.nio.file.Path;
import java.util.List;

/// The sign-offs that were verified lately, beyond one day. On the FX thread only.
public interface VerifiedFiles {
    /// The last one first. Whether they are still there is not known.
    List<Path> all();

    void add(Path pdf);
}
