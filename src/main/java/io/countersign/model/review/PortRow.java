package io.countersign.model.review;

import java.util.List;

/// One port, as the scans saw it, as the documentation speaks of it, and as the firewall lets it in.
///
/// @param service what listens, or what the documentation calls it
/// @param seenOpen by which evidence, empty where nothing saw it open
/// @param documented where, empty where no page names it with a purpose
/// @param dangerous whether it is on the list of ports that must be closed
/// @param result of this row
/// @param exposure from where it can be reached
/// @param purpose what the documentation says it is for, in the page's words; empty where it does not
/// @param firewall the evidence that lists the firewall's rules, and containers' ports; empty where there is none
public record PortRow(
        int port,
        String protocol,
        String service,
        List<String> seenOpen,
        List<Citation> documented,
        boolean dangerous,
        AssessmentResult result,
        Exposure exposure,
        String purpose,
        List<String> firewall) {
    public PortRow {
        seenOpen = List.copyOf(seenOpen);
        documented = List.copyOf(documented);
        firewall = List.copyOf(firewall);
    }

    /// A port of which no firewall says anything.
    public PortRow(
            int port,
            String protocol,
            String service,
            List<String> seenOpen,
            List<Citation> documented,
            boolean dangerous,
            AssessmentResult result) {
        this(
                port,
                protocol,
                service,
                seenOpen,
                documented,
                dangerous,
                result,
                seenOpen.isEmpty() ? Exposure.CLOSED : Exposure.OPEN,
                "",
                List.of());
    }
}
