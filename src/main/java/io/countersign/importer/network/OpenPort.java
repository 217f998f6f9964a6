package io.countersign.importer.network;

import io.countersign.importer.Identity;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/// An open port as a finding, the same one whichever scanner found it.
final class OpenPort {
    private OpenPort() {}

    /// A port of which nothing more is known than the name of its service, which may be empty.
    static Finding finding(Endpoint at, String service) {
        return finding(at, service, Component.NONE, List.of(), List.of());
    }

    /// @param product what listens there
    /// @param guessed CVE that are guessed from the product
    /// @param lines the same with their scores
    static Finding finding(
            Endpoint at, String service, Component product, List<String> guessed, List<String> lines) {
        String name = at.port() + "/" + at.protocol();
        List<String> identifiers = new ArrayList<>(List.of(name));
        identifiers.addAll(guessed);
        String key = name + " " + service;
        Advisory advisory = new Advisory(
                lines.isEmpty() ? key : key + " " + Integer.toHexString(lines.hashCode()),
                identifiers,
                service.isEmpty() ? name : key,
                String.join("\n", lines),
                "",
                List.of(),
                List.of());
        return new Finding(
                Identity.of(FindingKind.OPEN_PORT, name, "", at.host()),
                FindingKind.OPEN_PORT,
                advisory,
                Rating.chosen(Severity.INFO),
                product,
                new Place(at.target(), at.host(), at.port(), at.protocol(), ""),
                "");
    }
}
