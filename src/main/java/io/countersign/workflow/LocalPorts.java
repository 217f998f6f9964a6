package io.countersign.workflow;

import io.countersign.model.evidence.Fact;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.LocalPort;
import io.countersign.store.EvidenceStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sockets of which the lists say that only the machine itself reaches them.
final class LocalPorts {
    private static final String LOOPBACK = "listen.loopback";

    /// As the importers write it, such as `3306/tcp mysqld`.
    private static final Pattern SOCKET = Pattern.compile("([0-9]{1,5})/([A-Za-z]+)\\s*(.*)");

    private LocalPorts() {}

    static List<LocalPort> of(EvidenceStore evidence, Release release) {
        Map<Socket, Set<String>> sockets = new TreeMap<>(Comparator.comparingInt(Socket::port)
                .thenComparing(Socket::protocol)
                .thenComparing(Socket::service));
        evidence.forEachFact(release.id(), release.round(), Fact.Value.class, fact -> {
            Matcher socket = SOCKET.matcher(fact.value().value());
            if (fact.value().name().equals(LOOPBACK) && socket.matches()) {
                sockets.computeIfAbsent(Socket.of(socket), _ -> new TreeSet<>()).add(fact.evidence());
            }
        });
        return sockets.entrySet().stream()
                .map(entry -> new LocalPort(
                        entry.getKey().port(),
                        entry.getKey().protocol(),
                        entry.getKey().service(),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private record Socket(int port, String protocol, String service) {
        static Socket of(Matcher socket) {
            return new Socket(
                    Integer.parseInt(socket.group(1)),
                    socket.group(2).toLowerCase(Locale.ROOT),
                    socket.group(3));
        }
    }
}
