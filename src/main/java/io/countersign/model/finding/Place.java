package io.countersign.model.finding;

/// Where a finding is. Each part is empty, or 0, where the report does not give it.
///
/// @param target the scanned thing as the tool names it: an image, a file system, a lock file
/// @param host name or address
/// @param port 1 to 65535, or 0
/// @param protocol `tcp`, `udp` or `sctp`
/// @param path a file, a URL path, a rule's location
public record Place(String target, String host, int port, String protocol, String path) {
    public static final Place NOWHERE = new Place("", "", 0, "", "");

    public Place {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    public static Place path(String target, String path) {
        return new Place(target, "", 0, "", path);
    }
}
