package io.countersign.importer.host;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row of a list of sockets.
///
/// @param protocol without the version of IP
/// @param address that it is bound to, without brackets and interface
/// @param listens whether others can speak to it first
/// @param process its name, or empty where the list was not made by root
record Socket(String protocol, String address, int port, boolean listens, String process) {
    /// Where it is bound, and the other side.
    private static final String BOUND = "(\\S+):(\\d{1,5}|\\*)\\s+(\\S+:\\S+)";

    /// `ss`: the kind of network is left out where only one was asked for.
    private static final Pattern SS = Pattern.compile("(?:(tcp|udp|sctp|dccp|mptcp)\\s+)?"
            + "(LISTEN|UNCONN|ESTAB|(?:SYN|FIN|TIME|LAST|CLOSE)-\\S+|CLOSE|CLOSING)\\s+\\d+\\s+\\d+\\s+"
            + BOUND + "(?:\\s+(.*))?");

    /// `netstat` of net-tools and BusyBox.
    private static final Pattern NETSTAT =
            Pattern.compile("(tcp|udp|udplite|sctp)6?\\s+\\d+\\s+\\d+\\s+" + BOUND + "(?:\\s+(.*))?");

    /// `netstat` of Windows, with process numbers.
    private static final Pattern WINDOWS = Pattern.compile("\\s*(TCP|UDP)\\s+" + BOUND + "(?:\\s+\\S+)?\\s+\\d+");

    private static final Pattern USER = Pattern.compile("users:\\(\\(\"([^\"]+)\"");
    private static final Pattern PROGRAM = Pattern.compile("\\b\\d+/([^\\s:]+)");

    /// The socket of a row, if it is one.
    static Optional<Socket> of(String line) {
        String row = line.stripTrailing();
        Matcher ss = SS.matcher(row);
        if (ss.matches()) {
            String state = ss.group(2);
            String network = ss.group(1) == null ? (state.equals("UNCONN") ? "udp" : "tcp") : ss.group(1);
            boolean listens = state.equals("LISTEN") || state.equals("UNCONN");
            return socket(network, ss.group(3), ss.group(4), listens, first(USER, text(ss.group(6))));
        }
        Matcher netstat = NETSTAT.matcher(row);
        if (netstat.matches()) {
            return socket(
                    netstat.group(1),
                    netstat.group(2),
                    netstat.group(3),
                    netstat.group(4).endsWith(":*"),
                    first(PROGRAM, text(netstat.group(5))));
        }
        Matcher windows = WINDOWS.matcher(row);
        if (windows.matches()) {
            String peer = windows.group(4);
            return socket(
                    windows.group(1).toLowerCase(Locale.ROOT),
                    windows.group(2),
                    windows.group(3),
                    peer.endsWith(":*") || peer.endsWith(":0"),
                    "");
        }
        return Optional.empty();
    }

    /// Whether only the host itself can reach it.
    boolean isLoopback() {
        String mapped = address.startsWith("::ffff:") ? address.substring("::ffff:".length()) : address;
        return mapped.startsWith("127.") || address.equals("::1") || address.equals("localhost");
    }

    /// A port of `*` or 0 is none that one could connect to.
    private static Optional<Socket> socket(
            String protocol, String address, String port, boolean listens, String process) {
        int number = port.equals("*") ? 0 : Integer.parseInt(port);
        if (number > 65_535) {
            return Optional.empty();
        }
        String network = protocol.equals("mptcp") ? "tcp" : protocol;
        return Optional.of(new Socket(
                network, address.replaceAll("%.*|[\\[\\]]", ""), number, listens && number > 0, process));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
