package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.review.DocumentedPort;
import java.util.List;

/// One port with everything that was said of it.
///
/// @param sightings on addresses that can be reached from outside; empty where no scan speaks of the port
/// @param named by the documentation with a purpose, for this protocol if it is, else for another one
/// @param naming whether the documentation names it
record PortEntry(
        int port,
        String protocol,
        List<Reported<Fact.Port>> sightings,
        List<DocumentedPort> named,
        Naming naming) {
    /// Whether a port can be reached, as far as the scans agree.
    enum Reach {
        OPEN,
        /// One scan says open; another one, of the same host or from outside, says the contrary.
        CONTESTED,
        /// No scan says more than open or filtered.
        PERHAPS,
        CLOSED
    }

    /// Whether the documentation says what a port is for.
    enum Naming {
        NAMED,
        /// The page gives the number, though not for this protocol.
        OTHER_PROTOCOL,
        /// The page's ports could not all be read with certainty, and this one is not among those that could.
        UNCERTAIN,
        NOT_NAMED,
        NO_DOCUMENTATION
    }

    PortEntry {
        sightings = List.copyOf(sightings);
        named = List.copyOf(named);
    }

    Reach reach() {
        List<Reported<Fact.Port>> open = seen(PortState.OPEN);
        if (!open.isEmpty()) {
            return open.stream().allMatch(this::isContradicted) ? Reach.CONTESTED : Reach.OPEN;
        }
        return seen(PortState.OPEN_OR_FILTERED).isEmpty() ? Reach.CLOSED : Reach.PERHAPS;
    }

    /// The files that saw the port in one of these states.
    List<Evidence> files(PortState... states) {
        return seen(states).stream().map(Reported::evidence).distinct().toList();
    }

    /// The names of the files that saw the port open.
    List<String> openBy() {
        return files(PortState.OPEN).stream().map(Evidence::name).toList();
    }

    private List<Reported<Fact.Port>> seen(PortState... states) {
        return sightings.stream()
                .filter(sighting -> List.of(states).contains(sighting.value().state()))
                .toList();
    }

    private boolean isContradicted(Reported<Fact.Port> open) {
        return seen(PortState.CLOSED, PortState.FILTERED).stream()
                .anyMatch(closed -> Hosts.mayBeTheSame(open.value().host(), closed.value().host()));
    }

    /// The name of what listens, else what the page says it is for; empty where nothing is known.
    String service() {
        return sightings.stream()
                .map(sighting -> sighting.value().service())
                .filter(service -> !service.isBlank())
                .findFirst()
                .or(() -> named.stream().map(DocumentedPort::purpose).findFirst())
                .orElse("");
    }

    /// Port and protocol as they are printed, such as `3306/tcp`.
    String label() {
        return port + "/" + protocol;
    }
}
