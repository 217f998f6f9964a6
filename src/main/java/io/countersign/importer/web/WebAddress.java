package io.countersign.importer.web;

import io.countersign.importer.WholeNumber;
import io.countersign.model.finding.Place;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address as web scanners write it, which need not be a valid one: `https://shop.example.org:8443/a?b=c`,
/// `shop.example.org:22` or a path alone.
///
/// @param host without brackets, or empty
/// @param port as written, or else that of the scheme; 0 where neither is given
/// @param path with its query, or empty
record WebAddress(String host, int port, String path) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/@?#]*@)?(\\[[^]/]*]|[^/:?#\\[]*)(?::([0-9]{1,5}))?(.*)",
                    Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("[?#;].*", Pattern.DOTALL);

    static WebAddress of(String text) {
        Matcher matcher = ADDRESS.matcher(text.strip());
        if (!matcher.matches()) {
            return new WebAddress("", 0, text);
        }
        String host = matcher.group(2).replaceAll("[\\[\\]]", "");
        return new WebAddress(host, port(matcher.group(1), matcher.group(3)), matcher.group(4));
    }

    /// A host and a port as two texts; a port that is none counts as not given.
    static WebAddress of(String host, String port) {
        return new WebAddress(host, number(port), "");
    }

    /// The same host and port with another path, or what the path says where it is an address of its own.
    WebAddress at(String path) {
        return path.contains("://") ? of(path) : new WebAddress(host, port, path);
    }

    Place place(String target) {
        return new Place(target, host, port, port == 0 ? "" : "tcp", path);
    }

    /// Host, port and path for an identity. What is asked for after `?`, `#` or `;` is left out, for sessions and
    /// values of no meaning are written there.
    String key() {
        return endpoint() + QUERY.matcher(path).replaceFirst("");
    }

    /// Host and port for an identity.
    String endpoint() {
        return port == 0 ? host : host + ":" + port;
    }

    private static int port(@Nullable String scheme, @Nullable String port) {
        return port == null ? ofScheme(Objects.requireNonNullElse(scheme, "")) : number(port);
    }

    private static int number(String port) {
        long number = WholeNumber.of(port);
        return number > 0 && number <= 65_535 ? (int) number : 0;
    }

    private static int ofScheme(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            default -> 0;
        };
    }
}
