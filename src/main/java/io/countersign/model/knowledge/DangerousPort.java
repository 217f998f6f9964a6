package io.countersign.model.knowledge;

import io.countersign.model.checklist.Words;
import java.util.Locale;

/// A port whose service must not be reachable by everyone.
///
/// @param first of the range
/// @param last of the range, the same for a single port
/// @param protocol `tcp`, `udp`, or `any`
/// @param service what usually listens there
/// @param why what an attacker gains
public record DangerousPort(int first, int last, String protocol, String service, Words why) implements KnowledgeRow {
    /// Whether a port is meant.
    public boolean matches(int port, String portProtocol) {
        return port >= first
                && port <= last
                && (protocol.equals("any") || protocol.equals(portProtocol.toLowerCase(Locale.ROOT)));
    }
}
