package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The open ports that rows tell of: a row about a port says that it answered. Each is told once, as far as the ports
/// that were seen last are remembered.
final class SeenPorts {
    private static final int SIZE = 65_536;
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

    private final ReportSink sink;
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > SIZE;
        }
    };

    SeenPorts(ReportSink sink) {
        this.sink = sink;
    }

    /// @param service the name of what listens, or empty
    void open(Endpoint at, String service) throws InterruptedException {
        boolean port = at.port() > 0 && PROTOCOLS.contains(at.protocol());
        if (port && seen.put(at.host() + " " + at.port() + at.protocol(), true) == null) {
            sink.fact(new Fact.Port(at.host(), at.port(), at.protocol(), Fact.PortState.OPEN, service));
        }
    }
}
