package io.countersign.importer.network;

import io.countersign.importer.Identity;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Where on the network a row is: a host, and a port where it is about one.
///
/// @param target the address of a web application, empty for a host
/// @param port 0 where the row is about the whole host
/// @param protocol in lower case; empty where it is not given
/// @param path within a web application
record Endpoint(String target, String host, int port, String protocol, String path) {
    /// @param port as text; what is no port is 0
    static Endpoint of(String host, String port, String protocol) {
        return new Endpoint("", host, number(port), protocol.strip().toLowerCase(Locale.ROOT), "");
    }

    /// Of a web address. What is none is taken for a host.
    static Endpoint ofAddress(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null) {
                String path = uri.getRawPath() == null ? "" : uri.getRawPath();
                int port = uri.getPort() >= 0 && uri.getPort() <= 65_535 ? uri.getPort() : 0;
                return new Endpoint(address, uri.getHost(), port, port > 0 ? "tcp" : "", path);
            }
        } catch (URISyntaxException _) {
            // Not an address.
        }
        return of(address, "", "");
    }

    /// The same host at a port.
    Endpoint with(String port, String protocol) {
        Endpoint other = of(host, port, protocol);
        return new Endpoint(target, host, other.port, other.protocol, path);
    }

    /// The same place in a part of its own, such as a parameter of a page; empty for the whole.
    Endpoint within(String part) {
        return part.isEmpty() ? this : new Endpoint(target, host, port, protocol, path + "#" + part);
    }

    /// @param own what the scanner always calls this by, and no other scanner something else
    Finding finding(
            FindingKind kind, String own, Advisory advisory, Rating rating, Component component, String status) {
        Place place = new Place(target, host, port, protocol, path);
        return new Finding(Identity.of(kind, own, "", spelled()), kind, advisory, rating, component, place, status);
    }

    /// The host with its port and path.
    String spelled() {
        return (port == 0 ? host : host + ":" + port + "/" + protocol) + path;
    }

    private static int number(String port) {
        String text = port.strip();
        // Where a row is about the whole host it is empty, and a failed conversion takes longer than the row.
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int number = Integer.parseInt(text);
            return number >= 0 && number <= 65_535 ? number : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
