package io.countersign.ui.documents;

import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.PortRow;
import java.util.List;

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
        boolean loopback = row.exposure() == Exposure.LOOPBACK;
        return new PortLine(
                row.port(),
                row.protocol(),
                row.service(),
                loopback ? Standing.LOOPBACK : standing(row),
                loopback ? row.firewall() : row.seenOpen(),
                row.documented(),
                row.dangerous(),
                row.result());
    }

    private static Standing standing(PortRow row) {
        boolean named = !row.documented().isEmpty();
        if (row.seenOpen().isEmpty()) {
            return named ? Standing.DOCUMENTED_CLOSED : Standing.UNCERTAIN;
        }
        return named ? Standing.OPEN_DOCUMENTED : Standing.OPEN_UNDOCUMENTED;
    }

    /// Port and protocol, such as `3306/tcp`.
    String name() {
        return port + "/" + protocol;
    }
}
