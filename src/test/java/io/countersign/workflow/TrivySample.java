package io.countersign.workflow;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes made-up Trivy reports of any length, the same for the same seed. Five packages share an advisory.
final class TrivySample {
    private static final String[] WORDS = {
        "buffer", "overflow", "remote", "attacker", "crafted", "request", "memory", "parser", "denial", "of", "service",
        "kernel", "privilege", "escalation", "token", "header", "archive", "decoder", "socket", "the", "a", "in", "may"
    };
    private static final String[] SEVERITIES = {"LOW", "MEDIUM", "HIGH", "CRITICAL"};

    private TrivySample() {}

    static Path write(Path file, int findings, long seed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    {"SchemaVersion": 2, "ArtifactName": "app:1.0", "ArtifactType": "container_image",
                     "Results": [{"Target": "app:1.0 (debian 12)", "Class": "os-pkgs", "Type": "debian",
                       "Vulnerabilities": [
                    """);
            for (int number = 0; number < findings; number++) {
                out.write(number == 0 ? "" : ",\n");
                out.write(finding(number, seed));
            }
            out.write("]}]}");
        }
        return file;
    }

    private static String finding(int number, long seed) {
        int advisory = number / 5;
        Random random = new Random(seed + advisory);
        String severity = SEVERITIES[random.nextInt(SEVERITIES.length)];
        return """
                {"VulnerabilityID": "CVE-2024-%d", "PkgName": "package-%d", "InstalledVersion": "1.%d",\
                 "FixedVersion": "2.%d", "Severity": "%s", "Title": "%s", "Description": "%s",\
                 "References": ["https://example.org/%d"], "CweIDs": ["CWE-%d"]}""".formatted(
                10_000 + advisory,
                number,
                number % 30,
                number % 7,
                severity,
                words(random, 6),
                words(random, 80),
                advisory,
                20 + advisory % 700);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
