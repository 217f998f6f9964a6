package io.countersign.store;

import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up findings, the same for the same seed: many packages share an advisory, as in real reports.
public final class SampleFindings {
    private static final List<String> WORDS =
            List.of("buffer", "overflow", "remote", "attacker", "crafted", "request", "memory", "parser", "denial",
                    "service", "kernel", "privilege", "escalation", "token", "header", "archive", "decoder", "socket");

    private final Random random;
    private final List<Advisory> advisories;

    /// @param advisories how many different ones
    /// @param length of their descriptions, in words
    public SampleFindings(long seed, int advisories, int length) {
        random = new Random(seed);
        this.advisories = IntStream.range(0, advisories)
                .mapToObj(number -> advisory(number, words(length)))
                .toList();
    }

    /// One finding with everything given.
    public static Finding finding(String identity, Severity severity, int score, String title) {
        return new Finding(
                identity,
                FindingKind.VULNERABILITY,
                advisory(title.hashCode() & 0xffff, title),
                new Rating(severity, severity.name(), SeverityScale.CVSS3, score, ""),
                new Component("openssl", "3.0.2", "3.0.7", "pkg:deb/ubuntu/openssl@3.0.2"),
                Place.path("app:1.0", "usr/lib"),
                "");
    }

    /// Findings in a row, each with another identity.
    public Stream<Finding> stream(int findings) {
        return IntStream.range(0, findings).mapToObj(this::next);
    }

    private Finding next(int number) {
        Advisory advisory = advisories.get((int) (advisories.size() * Math.pow(random.nextDouble(), 3)));
        int score = random.nextInt(100);
        String name = "package-" + random.nextInt(2_000);
        return new Finding(
                advisory.key() + "|" + name + "|" + number,
                FindingKind.VULNERABILITY,
                advisory,
                new Rating(Severity.ofCvss(score), "", SeverityScale.CVSS3, score, "CVSS:3.1/AV:N/AC:L/S:" + score % 20),
                new Component(name, "1." + score % 10, "1.1" + score % 10, "pkg:deb/debian/" + name),
                new Place("app:1.0", "", random.nextInt(20) == 0 ? 443 : 0, "tcp", "usr/lib/" + number % 5_000),
                "");
    }

    private static Advisory advisory(int number, String text) {
        String id = "CVE-2024-%05d".formatted(number);
        return new Advisory(
                id,
                List.of(id, "GHSA-" + number),
                text.substring(0, Math.min(text.length(), 60)),
                text,
                "Update.",
                List.of("https://example.org/" + id),
                List.of("CWE-79"));
    }

    private String words(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(500)).append(' ');
        }
        return text.toString();
    }
}
