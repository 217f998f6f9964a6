package io.countersign.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reports as Trivy writes of images: results with rows, each with the whole text of its advisory.
final class TrivyReports {
    private static final List<String> SEVERITIES = List.of("LOW", "LOW", "MEDIUM", "MEDIUM", "HIGH", "CRITICAL");

    private TrivyReports() {}

    static void write(Writer out, Shape shape) throws IOException {
        Words words = new Words(shape.seed());
        Texts texts = new Texts(shape, advisory -> text(advisory, new Words(shape.seedOf(advisory))));
        out.write("""
                {
                  "SchemaVersion": 2,
                  "CreatedAt": "2026-11-20T08:00:00Z",
                  "ArtifactName": "registry.example.org/shop:3.1",
                  "ArtifactType": "container_image",
                  "Metadata": { "OS": { "Family": "debian", "Name": "12.5" } },
                  "Results": [""");
        int written = 0;
        for (int result = 0; written < shape.findings(); result++) {
            int rows = Math.min(shape.findings() - written, 100 + words.number(500));
            out.write(result == 0 ? "" : ",");
            out.write("""

                        {
                          "Target": "%s",
                          "Class": "%s",
                          "Type": "%s",
                          "Vulnerabilities": [""".formatted(result % 3 == 0
                    ? new String[] {"registry.example.org/shop" + result + ":3.1 (debian 12.5)", "os-pkgs", "debian"}
                    : new String[] {"srv/app" + result + "/package-lock.json", "lang-pkgs", "npm"}));
            for (int row = 0; row < rows; row++) {
                int advisory = shape.advisory(written + row, words);
                out.write(row == 0 ? "" : ",");
                out.write(row(advisory, words));
                out.write(texts.of(advisory));
            }
            out.write("\n      ]\n    }");
            written += rows;
        }
        out.write("\n  ]\n}\n");
    }

    private static String row(int advisory, Words words) {
        int number = words.seldom(4_000);
        String name = Words.packageName(number);
        String version = "1." + number % 40 + ".0";
        boolean mended = words.chance(0.3);
        return """

                        {
                          "VulnerabilityID": "%1$s",
                          "PkgID": "%2$s@%3$s",
                          "PkgName": "%2$s",
                          "PkgIdentifier": { "PURL": "pkg:deb/debian/%2$s@%3$s?arch=amd64", "UID": "%4$s" },
                          "InstalledVersion": "%3$s",%5$s
                          "Status": "%6$s",
                          "Layer": { "Digest": "sha256:%7$s", "DiffID": "sha256:%7$s" },""".formatted(
                Words.cve(advisory),
                name,
                version,
                words.hex(16),
                mended ? "\n                          \"FixedVersion\": \"" + words.version() + "\"," : "",
                mended ? "fixed" : "affected",
                words.hex(64));
    }

    private static String text(int advisory, Words words) {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < 3 + words.seldom(10); i++) {
            references.append(i == 0 ? "" : ", ").append("\"https://advisories.example.org/").append(words.hex(12)).append('"');
        }
        double score = (20 + words.number(78)) / 10.0;
        return """

                          "SeveritySource": "nvd",
                          "PrimaryURL": "https://avd.example.org/%1$s",
                          "Title": "%2$s",
                          "Description": "%3$s",
                          "Severity": "%4$s",
                          "CweIDs": ["CWE-%5$d"],
                          "CVSS": {
                            "nvd": { "V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "V3Score": %6$s },
                            "redhat": { "V3Vector": "CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "V3Score": %6$s }
                          },
                          "References": [%7$s],
                          "PublishedDate": "2024-05-01T10:00:00Z",
                          "LastModifiedDate": "2025-01-09T10:00:00Z"
                        }""".formatted(
                Words.cve(advisory).toLowerCase(java.util.Locale.ROOT),
                words.prose(words.length(70)),
                words.prose(words.length(300)),
                SEVERITIES.get(words.number(SEVERITIES.size())),
                20 + words.number(800),
                score,
                references);
    }
}
