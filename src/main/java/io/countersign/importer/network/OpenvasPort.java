package io.countersign.importer.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How OpenVAS writes ports: `445/tcp`, `general/tcp` for the whole host, and in old reports `http (80/tcp)`.
final class OpenvasPort {
    private static final Pattern PORT = Pattern.compile("(?:(\\S+) \\()?(\\w+)/([\\w-]+)\\)?");

    private OpenvasPort() {}

    static Endpoint at(String host, String port) {
        Matcher matcher = PORT.matcher(port.strip());
        return matcher.matches() ? Endpoint.of(host, matcher.group(2), matcher.group(3)) : Endpoint.of(host, "", "");
    }

    /// The name of what listens, or empty.
    static String service(String port) {
        Matcher matcher = PORT.matcher(port.strip());
        return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
    }
}
