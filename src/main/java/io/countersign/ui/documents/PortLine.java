package io.countersign.ui.documents;

import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.PortRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One port as the page lists it: those that the rules compare, and those that only the machine itself reaches.
///
/// @param service what listens, or what the documentation calls it; may be empty
/// @param seen by which evidence
/// @param documented where
/// @param result of the rules; a port behind loopback needs no reason
record PortLine(
        int port,
        String protocol,
        String service,
        Standing standing,
        List<String> seen,
        List<Citation> documented,
        boolean dangerous,
        AssessmentResult result) {
    /// `5432/tcp postgres`, with an address before it or not.
    private static final Pattern SOCKET = Pattern.compile("(?:.*[:.])?(\\d{1,5})/([a-z]+[0-9]?)(?:\\s+(.*))?");

    private static final int HIGHEST = 65_535;

    PortLine {
        seen = List.copyOf(seen);
        documented = List.copyOf(documented);
    }

    /// How what is open and what is documented go together.
    enum Standing {
        OPEN_DOCUMENTED,
        OPEN_UNDOCUMENTED,
        DOCUMENTED_CLOSED,
        /// No scan says more than open or filtered, and no page names it.
        UNCERTAIN,
        LOOPBACK
    }

    static PortLine of(PortRow row) {
        boolean open = !row.seenOpen().isEmpty();
        boolean named = !row.documented().isEmpty();
        Standing standing = open
                ? named ? Standing.OPEN_DOCUMENTED : Standing.OPEN_UNDOCUMENTED
                : named ? Standing.DOCUMENTED_CLOSED : Standing.UNCERTAIN;
        return new PortLine(
                row.port(),
                row.protocol(),
                row.service(),
                standing,
                row.seenOpen(),
                row.documented(),
                row.dangerous(),
                row.result());
    }

    /// Reads what a list of sockets says; empty where it is no port.
    static Optional<PortLine> ofLoopback(String words, String file) {
        Matcher socket = SOCKET.matcher(words);
        if (!socket.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(socket.group(1));
        String service = socket.group(3) == null ? "" : socket.group(3).strip();
        return port > HIGHEST
                ? Optional.empty()
                : Optional.of(new PortLine(
                        port,
                        socket.group(2),
                        service,
                        Standing.LOOPBACK,
                        List.of(file),
                        List.of(),
                        false,
                        AssessmentResult.PASS));
    }

    /// By number, a port behind loopback once however many files name it.
    static List<PortLine> merged(List<PortLine> lines) {
        Map<String, PortLine> byName = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparingInt(PortLine::port)
                        .thenComparing(PortLine::protocol)
                        .thenComparing(PortLine::standing))
                .forEach(line -> byName.merge(line.name() + " " + line.standing(), line, PortLine::with));
        return new ArrayList<>(byName.values());
    }

    private PortLine with(PortLine other) {
        return new PortLine(
                port,
                protocol,
                service.isEmpty() ? other.service : service,
                standing,
                Stream.concat(seen.stream(), other.seen.stream()).distinct().toList(),
                documented,
                dangerous,
                result);
    }

    /// Port and protocol, such as `3306/tcp`.
    String name() {
        return port + "/" + protocol;
    }
}
