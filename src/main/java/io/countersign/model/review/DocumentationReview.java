package io.countersign.model.review;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;
import java.util.Map;

/// What the whole set of pages says.
///
/// @param requirements every requirement, with pass (cited), needs review (cited), or fail; not evaluated where there is
///     no page at all
/// @param ports the ports that are named with a purpose
public record DocumentationReview(Map<DocumentRequirement, Ground> requirements, List<DocumentedPort> ports) {
    public DocumentationReview {
        requirements = Map.copyOf(requirements);
        ports = List.copyOf(ports);
    }
}
