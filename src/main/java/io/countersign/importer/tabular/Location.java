package io.countersign.importer.tabular;

import io.countersign.importer.WholeNumber;
import io.countersign.model.finding.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a row of a table says that something is: an address of the web, a host, or a file. Nothing is looked up.
final class Location {
    private static final int LAST_PORT = 65_535;

    private Location() {}

    /// The place that an address names, such as `https://example.org:8443/login`; what is no address with a host is a
    /// path.
    static Place of(String address) {
        URI uri = uri(address.strip());
        if (uri == null || uri.getHost() == null) {
            return Place.path("", address.strip());
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : standardPort(Objects.requireNonNullElse(uri.getScheme(), ""));
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Place("", uri.getHost(), inRange(port), port == 0 ? "" : "tcp", path + query);
    }

    /// A port as text; 0 where the text is none.
    static int port(String text) {
        long number = WholeNumber.of(text.replaceFirst("\\.0+$", ""));
        return number < 0 || number > LAST_PORT ? 0 : (int) number;
    }

    private static int inRange(int port) {
        return port > LAST_PORT ? 0 : port;
    }

    private static int standardPort(String scheme) {
        return switch (scheme) {
            case "https" -> 443;
            case "http" -> 80;
            default -> 0;
        };
    }

    private static @Nullable URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
