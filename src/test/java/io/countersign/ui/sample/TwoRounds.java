package io.countersign.ui.sample;

import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// A release in its second round, with findings and decisions carried over from the first: of three decisions nothing
/// differs, of one the severity, score and fix do; one finding is fixed, one is new, one was not scanned again.
public final class TwoRounds {
    private static final Image OLD = new Image("aws", "ami-0c41f7e2b9d3a6580", "us-east-1");
    private static final Image NEW = new Image("aws", "ami-07d2c9e1a44b83f65", "us-east-1");

    private TwoRounds() {}

    private static LocalDate lastDay() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(60);
    }

    /// Round one, decided.
    public static Release first(RealWorkflows real) {
        Release release = real.release("WordPress", OLD);
        real.evidence(
                release,
                "trivy-1.json",
                List.of(
                        finding("CVE-2026-41187", "libssl3t64", "3.0.13", "", Severity.HIGH, 78),
                        finding("CVE-2026-38820", "php8.3-fpm", "8.3.6", "", Severity.HIGH, 75),
                        finding("CVE-2026-30119", "libcurl4t64", "8.5.0", "8.5.1", Severity.MEDIUM, 55),
                        finding("CVE-2026-27716", "libc6", "2.39", "", Severity.MEDIUM, 51),
                        finding("CVE-2026-19975", "tar", "1.35", "1.36", Severity.LOW, 31)));
        real.evidence(
                release, "grype-1.json", "Grype", List.of(finding("CVE-2025-61984", "openssh", "9.6p1", "", Severity.LOW, 21)));
        Decision waiver = new Decision.Accepted(
                "Waiting for the distribution’s fix", lastDay(), "", "TICKET-1207", WaiverScope.PLACE);
        real.workflows().decideFindings().decide(
                new FindingQuery(
                        release.id(),
                        1,
                        Set.of(Severity.HIGH, Severity.MEDIUM),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        0,
                        ""),
                waiver);
        return release;
    }

    /// Round two, opened and scanned.
    public static Release second(RealWorkflows real) {
        Release opened = real.workflows().openRound().open(first(real).id(), List.of(NEW));
        scan(real, opened);
        return opened;
    }

    /// Takes in the scan of the second round.
    public static void scan(RealWorkflows real, Release opened) {
        real.evidence(
                opened,
                "trivy-2.json",
                List.of(
                        finding("CVE-2026-41187", "libssl3t64", "3.0.13", "3.0.14", Severity.CRITICAL, 91),
                        finding("CVE-2026-38820", "php8.3-fpm", "8.3.6", "", Severity.HIGH, 75),
                        finding("CVE-2026-30119", "libcurl4t64", "8.5.0", "8.5.1", Severity.MEDIUM, 55),
                        finding("CVE-2026-27716", "libc6", "2.39", "", Severity.MEDIUM, 51),
                        finding("CVE-2026-50020", "nginx", "1.24.0", "1.24.1", Severity.HIGH, 81),
                        new Finding(
                                "libc6|other",
                                FindingKind.VULNERABILITY,
                                advisory("CVE-2026-27716", "libc6"),
                                new Rating(Severity.MEDIUM, "MEDIUM", SeverityScale.CVSS3, 51, ""),
                                new Component("libc6", "2.39", "", "pkg:deb/ubuntu/libc6@2.39"),
                                Place.path("wordpress:6.8", "snap/core24"),
                                "")));
    }

    private static Finding finding(
            String identifier, String name, String version, String fixed, Severity severity, int score) {
        return new Finding(
                identifier + "|" + name,
                FindingKind.VULNERABILITY,
                advisory(identifier, name),
                new Rating(severity, severity.name(), SeverityScale.CVSS3, score, ""),
                new Component(name, version, fixed, "pkg:deb/ubuntu/" + name + "@" + version),
                Place.path("wordpress:6.8", "var/lib/dpkg/status"),
                "");
    }

    private static Advisory advisory(String identifier, String name) {
        return new Advisory(
                identifier,
                List.of(identifier),
                "A made-up weakness of " + name,
                "A made-up weakness of " + name + " that an invented report describes.",
                "Update it.",
                List.of("https://example.org/" + identifier),
                List.of("CWE-787"));
    }
}
