package io.countersign.model.feedback;

import java.util.List;

/// Listed software that a release contains.
///
/// @param entry the listing
/// @param found the names by which the release has it, each once
public record BlacklistedSoftware(BlacklistEntry entry, List<String> found) {
    public BlacklistedSoftware {
        found = List.copyOf(found);
    }
}
