package io.countersign.importer.host;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.List;

/// Hands on the updates that a package manager offers but does not explain.
///
/// Each is a fact. A security update that is not installed is a finding too, for a person has to decide on it: what it
/// closes is published, and some marketplaces refuse an image for it. The manager does not say how severe it is, so that
/// it counts as medium.
record PendingUpdates(ReportSink sink) {
    private static final String KEY = "security-update";

    /// @param sources where the update comes from, in the manager's words
    void add(String name, String installed, String available, boolean security, String sources)
            throws InterruptedException {
        sink.fact(new Fact.Update(name, installed, available, security));
        if (security) {
            sink.finding(new Finding(
                    Identity.of(FindingKind.VULNERABILITY, KEY, name, ""),
                    FindingKind.VULNERABILITY,
                    new Advisory(
                            KEY + " " + sources,
                            List.of(KEY),
                            "Security update not installed",
                            sources,
                            "",
                            List.of(),
                            List.of()),
                    Rating.chosen(Severity.MEDIUM),
                    new Component(name, installed, available, ""),
                    Place.NOWHERE,
                    ""));
        }
    }
}
