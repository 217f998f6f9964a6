package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Exposure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One port with everything that was said of it.
///
/// @param sightings on addresses that can be reached from outside; empty where no scan speaks of the port
/// @param named by the documentation with a purpose, for this protocol if it is, else for another one
/// @param naming whether the documentation names it
/// @param firewall what the lists of firewalls' rules let in
record PortEntry(
        int port,
        String protocol,
        List<Reported<Fact.Port>> sightings,
        List<DocumentedPort> named,
        Naming naming,
        Firewall firewall) {
    /// Formats in which the machine itself says what listens, whatever a firewall lets in.
    private static final Set<String> OWN_LISTS = Set.of("ss-listening", "lynis-dat", "docker-ps");

    /// What Docker listens with for its containers.
    private static final String PROXY = "docker-proxy";

    /// Whether a port can be reached, as far as the scans agree.
    enum Reach {
        OPEN,
        /// One scan says open; another one, of the same host or from outside, says the contrary.
        CONTESTED,
        /// No scan says more than open or filtered.
        PERHAPS,
        /// The machine says that something listens, and its firewall lets nobody in.
        BLOCKED,
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
            if (exposure() == Exposure.BLOCKED) {
                return Reach.BLOCKED;
            }
            return open.stream().allMatch(this::isContradicted) ? Reach.CONTESTED : Reach.OPEN;
        }
        return seen(PortState.OPEN_OR_FILTERED).isEmpty() ? Reach.CLOSED : Reach.PERHAPS;
    }

    /// From where it can be reached. What was seen from outside is open, whatever the rules say.
    Exposure exposure() {
        List<Reported<Fact.Port>> open = seen(PortState.OPEN);
        if (open.isEmpty()) {
            return seen(PortState.OPEN_OR_FILTERED).isEmpty() ? Exposure.CLOSED : Exposure.UNCERTAIN;
        }
        boolean own = open.stream().allMatch(one -> OWN_LISTS.contains(one.evidence().format().id()));
        boolean proxy = open.stream().anyMatch(one -> one.value().service().startsWith(PROXY));
        if (proxy || firewall.isPublished(port, protocol)) {
            return Exposure.PUBLISHED;
        }
        Exposure let =
                switch (firewall.gate(port, protocol, versions(open))) {
                    case NOBODY -> own ? Exposure.BLOCKED : Exposure.OPEN;
                    case SOME -> Exposure.RESTRICTED;
                    case EVERYBODY, UNKNOWN -> Exposure.OPEN;
                };
        return let == Exposure.OPEN && open.stream().allMatch(this::isContradicted) ? Exposure.UNCERTAIN : let;
    }

    /// An address of every kind stands for both versions of IP.
    private static Set<String> versions(List<Reported<Fact.Port>> open) {
        return open.stream()
                .flatMap(one -> one.value().host().matches("\\d+(?:\\.\\d+){3}") ? Stream.of("4")
                        : one.value().host().contains(":") && !one.value().host().equals("::") ? Stream.of("6")
                        : Stream.of("4", "6"))
                .collect(Collectors.toSet());
    }

    /// The files that say whom the firewall lets in.
    List<Evidence> firewallFiles() {
        return firewall.files(port, protocol);
    }

    /// The purpose that the documentation gives, or nothing.
    String purpose() {
        return named.stream().map(DocumentedPort::purpose).findFirst().orElse("");
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
