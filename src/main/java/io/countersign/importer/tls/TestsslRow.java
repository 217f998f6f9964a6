package io.countersign.importer.tls;

import io.countersign.importer.Identity;
import io.countersign.importer.SeverityWords;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import java.util.ArrayList;
import java.util.List;

/// One row of a testssl.sh report.
///
/// @param id of the check, such as `BREACH` or `cipher-tls1_x0a`
/// @param host name or address, of both the name: the address may be another one tomorrow
/// @param cves separated by blanks, or empty
/// @param cwes the same
/// @param hint how to mend it, or empty
record TestsslRow(
        String id,
        String host,
        String port,
        String severity,
        String finding,
        String cves,
        String cwes,
        String hint) {
    /// The host of what the tool writes as `name/address`.
    static String host(String target) {
        int slash = target.indexOf('/');
        return slash > 0 ? target.substring(0, slash) : target.substring(slash + 1);
    }

    /// Host and port, for people.
    String endpoint() {
        return Ports.of(port) == 0 ? host : host + ":" + port;
    }

    Finding toFinding() {
        FindingKind kind = cves.isEmpty() ? FindingKind.MISCONFIGURATION : FindingKind.VULNERABILITY;
        return new Finding(
                Identity.of(kind, id, "", endpoint()),
                kind,
                new Advisory(id, identifiers(), id + ": " + finding, finding, hint, List.of(), words(cwes)),
                Rating.word(SeverityWords.of(severity), severity),
                Component.NONE,
                new Place(endpoint(), host, Ports.of(port), "tcp", ""),
                "");
    }

    private List<String> identifiers() {
        List<String> identifiers = new ArrayList<>(words(cves));
        identifiers.add(id);
        return identifiers;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,]+", -1));
    }
}
