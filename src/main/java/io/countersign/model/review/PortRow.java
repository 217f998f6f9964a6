package io.countersign.model.review;

import java.util.List;

/// One port, as the scans saw it and as the documentation speaks of it.
///
/// @param service what listens, or what the documentation calls it
/// @param seenOpen by which evidence, empty where nothing saw it open
/// @param documented where, empty where no page names it with a purpose
/// @param dangerous whether it is on the list of ports that must be closed
/// @param result of this row
public record PortRow(
        int port,
        String protocol,
        String service,
        List<String> seenOpen,
        List<Citation> documented,
        boolean dangerous,
        AssessmentResult result) {
    public PortRow {
        seenOpen = List.copyOf(seenOpen);
        documented = List.copyOf(documented);
    }
}
