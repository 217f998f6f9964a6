package io.countersign.ui.verify;

import io.countersign.model.problem.Problem;
import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of trusted certificates, and the one that is looked at before it is taken in.
///
/// @param trusted the list
/// @param file of the candidates; null where none are looked at
/// @param candidates what is in that file
/// @param problem why the last thing did not work; null where it did
record TrustState(
        List<Trusted> trusted, @Nullable Path file, List<Trusted> candidates, @Nullable Problem problem) {
    TrustState {
        trusted = List.copyOf(trusted);
        candidates = List.copyOf(candidates);
    }

    static TrustState of(List<Trusted> trusted) {
        return new TrustState(trusted, null, List.of(), null);
    }
}
