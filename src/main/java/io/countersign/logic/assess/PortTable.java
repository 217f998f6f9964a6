package io.countersign.logic.assess;

import io.countersign.logic.assess.PortEntry.Naming;
import io.countersign.logic.assess.PortEntry.Reach;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.PortRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every port that a scan saw, or that the documentation names, by number and protocol.
final class PortTable {
    private static final String LOOPBACK = "listen.loopback";
    private static final Pattern SOCKET = Pattern.compile("(\\d{1,5})/(\\w+) ?(.*)");

    private final List<PortEntry> entries;
    private final List<Evidence> incomplete;
    private final boolean hasEvidence;
    private final List<PortRow> loopback;

    PortTable(AssessmentInput input) {
        Map<Key, List<Reported<Fact.Port>>> seen = new TreeMap<>();
        for (Reported<Fact.Port> fact : input.facts().of(Fact.Port.class)) {
            Fact.Port port = fact.value();
            if (!Hosts.isLoopback(port.host())) {
                Key key = new Key(port.port(), protocol(port.protocol()));
                seen.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact);
            }
        }
        List<Evidence> loopback = loopback(input);
        this.hasEvidence = !seen.isEmpty() || !loopback.isEmpty();
        this.incomplete = incomplete(Stream.concat(
                        seen.values().stream().flatMap(List::stream).map(Reported::evidence), loopback.stream())
                .distinct()
                .toList());
        this.entries = entries(seen, input);
        this.loopback = loopbackRows(input);
    }

    /// The ports, by number.
    List<PortEntry> entries() {
        return entries;
    }

    /// What only the machine itself reaches, where nothing else listens on the same number.
    List<PortRow> loopback() {
        return loopback;
    }

    private List<PortRow> loopbackRows(AssessmentInput input) {
        Map<Key, PortRow> rows = new TreeMap<>();
        for (Reported<Fact.Value> fact : input.facts().of(Fact.Value.class)) {
            Matcher socket = SOCKET.matcher(fact.value().value());
            if (fact.value().name().equals(LOOPBACK) && socket.matches()) {
                Key key = new Key(Integer.parseInt(socket.group(1)), protocol(socket.group(2)));
                rows.putIfAbsent(key, loopbackRow(key, socket.group(3).strip(), fact.evidence()));
            }
        }
        entries.forEach(entry -> rows.remove(new Key(entry.port(), entry.protocol())));
        return List.copyOf(rows.values());
    }

    private static PortRow loopbackRow(Key key, String process, Evidence evidence) {
        return new PortRow(
                key.port(), key.protocol(), process, List.of(), List.of(), false, AssessmentResult.PASS,
                Exposure.LOOPBACK, "", List.of(evidence.name()));
    }

    /// Whether any scan speaks of ports that can be reached from outside.
    boolean hasEvidence() {
        return hasEvidence;
    }

    /// The scans of ports that did not run to their end, and were not done again.
    List<Evidence> incomplete() {
        return incomplete;
    }

    /// The lists of sockets that hold some which only the machine itself reaches: where they hold no other, that says that
    /// no port is open.
    private static List<Evidence> loopback(AssessmentInput input) {
        return input.facts().of(Fact.Value.class).stream()
                .filter(fact -> fact.value().name().equals(LOOPBACK))
                .map(Reported::evidence)
                .distinct()
                .toList();
    }

    private static List<Evidence> incomplete(List<Evidence> scans) {
        return Scans.current(scans).stream().filter(scan -> !Scans.isComplete(scan)).toList();
    }

    private static List<PortEntry> entries(Map<Key, List<Reported<Fact.Port>>> seen, AssessmentInput input) {
        Map<Key, List<DocumentedPort>> named = new TreeMap<>();
        for (DocumentedPort port : input.documentation().ports()) {
            Key key = new Key(port.port(), protocol(port.protocol()));
            named.computeIfAbsent(key, _ -> new ArrayList<>()).add(port);
        }
        Set<Key> keys = new TreeSet<>(seen.keySet());
        named.keySet().stream().filter(key -> !isSeenOtherwise(seen, key)).forEach(keys::add);
        AssessmentResult documentation = new DocumentationRule(input).result(DocumentRequirement.PORTS);
        Firewall firewall = new Firewall(input);
        return keys.stream()
                .map(key -> entry(key, seen.getOrDefault(key, List.of()), named, documentation, firewall))
                .filter(entry -> entry.reach() != Reach.CLOSED || !entry.named().isEmpty())
                .toList();
    }

    /// Whether the number is in use by another protocol alone: a page's `tcp` also stands for pages that do not say.
    private static boolean isSeenOtherwise(Map<Key, List<Reported<Fact.Port>>> seen, Key documented) {
        return !seen.containsKey(documented)
                && seen.entrySet().stream()
                        .filter(entry -> entry.getKey().port() == documented.port())
                        .flatMap(entry -> entry.getValue().stream())
                        .map(sighting -> sighting.value().state())
                        .anyMatch(state -> state == PortState.OPEN || state == PortState.OPEN_OR_FILTERED);
    }

    private static PortEntry entry(
            Key key,
            List<Reported<Fact.Port>> sightings,
            Map<Key, List<DocumentedPort>> named,
            AssessmentResult documentation,
            Firewall firewall) {
        List<DocumentedPort> here = named.getOrDefault(key, List.of());
        if (!here.isEmpty()) {
            return new PortEntry(key.port(), key.protocol(), sightings, here, Naming.NAMED, firewall);
        }
        List<DocumentedPort> otherwise = named.entrySet().stream()
                .filter(entry -> entry.getKey().port() == key.port())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        Naming naming = otherwise.isEmpty() ? naming(documentation) : Naming.OTHER_PROTOCOL;
        return new PortEntry(key.port(), key.protocol(), sightings, otherwise, naming, firewall);
    }

    private static Naming naming(AssessmentResult documentation) {
        return switch (documentation) {
            case NOT_EVALUATED -> Naming.NO_DOCUMENTATION;
            case NEEDS_REVIEW -> Naming.UNCERTAIN;
            case PASS, FAIL -> Naming.NOT_NAMED;
        };
    }

    private static String protocol(String protocol) {
        return protocol.toLowerCase(Locale.ROOT);
    }

    private record Key(int port, String protocol) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::port).thenComparing(Key::protocol);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
