package io.countersign.logic.assess;

import java.util.Locale;
import java.util.Set;

/// What a host's address says, as text; nothing is looked up.
final class Hosts {
    private static final Set<String> EVERY_ADDRESS = Set.of("", "*", "0.0.0.0", "::", "[::]");

    private Hosts() {}

    /// Whether only the machine itself can reach the address.
    static boolean isLoopback(String host) {
        String address = host.toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
        String mapped = address.startsWith("::ffff:") ? address.substring("::ffff:".length()) : address;
        return mapped.startsWith("127.") || address.equals("::1") || address.equals("localhost");
    }

    /// Whether two reports may speak of one machine: both give the same address, or one of them lists the sockets that
    /// listen on every address of the machine that it ran on.
    static boolean mayBeTheSame(String host, String other) {
        return host.equalsIgnoreCase(other) || EVERY_ADDRESS.contains(host) || EVERY_ADDRESS.contains(other);
    }
}
