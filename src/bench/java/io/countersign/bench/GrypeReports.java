package io.countersign.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reports as Grype writes: matches with the vulnerability, what is related to it, and the artifact.
final class GrypeReports {
    private static final List<String> SEVERITIES = List.of("Negligible", "Low", "Medium", "High", "Critical");

    private GrypeReports() {}

    static void write(Writer out, Shape shape) throws IOException {
        Words words = new Words(shape.seed());
        Texts texts = new Texts(shape, advisory -> text(advisory, new Words(shape.seedOf(advisory))));
        out.write("{\n \"matches\": [");
        for (int match = 0; match < shape.findings(); match++) {
            int advisory = shape.advisory(match, words);
            out.write(match == 0 ? "" : ",");
            out.write(texts.of(advisory));
            out.write(artifact(match, words));
        }
        out.write("""

                 ],
                 "source": { "type": "image", "target": { "userInput": "registry.example.org/shop:3.1" } },
                 "distro": { "name": "debian", "version": "12" },
                 "descriptor": { "name": "grype", "version": "0.90.0" }
                }
                """);
    }

    private static String artifact(int match, Words words) {
        String name = Words.packageName(words.seldom(4_000));
        return """

                   "matchDetails": [ { "type": "exact-direct-match", "matcher": "dpkg-matcher",
                     "found": { "versionConstraint": "none (deb)" } } ],
                   "artifact": {
                    "id": "%1$s", "name": "%2$s", "version": "1.%3$d.0", "type": "deb",
                    "locations": [ { "path": "/srv/layer%4$d/var/lib/dpkg/status", "layerID": "sha256:%5$s" } ],
                    "licenses": ["GPL-2"], "cpes": ["cpe:2.3:a:%2$s:%2$s:1.%3$d.0:*:*:*:*:*:*:*"],
                    "purl": "pkg:deb/debian/%2$s@1.%3$d.0?arch=amd64"
                   }
                  }""".formatted(words.hex(16), name, name.length() % 7, match / 400, words.hex(64));
    }

    private static String text(int advisory, Words words) {
        String cve = Words.cve(advisory);
        return """

                  {
                   "vulnerability": {
                    "id": "%1$s", "dataSource": "https://tracker.example.org/%1$s", "namespace": "debian:distro:debian:12",
                    "severity": "%2$s", "urls": ["https://advisories.example.org/%3$s"], "description": "%4$s",
                    "cvss": [], "fix": { "versions": [], "state": "not-fixed" }, "advisories": []
                   },
                   "relatedVulnerabilities": [ {
                     "id": "%1$s", "dataSource": "https://nvd.example.org/%1$s", "namespace": "nvd:cpe", "severity": "%2$s",
                     "urls": ["https://advisories.example.org/%3$s", "https://lists.example.org/%3$s"],
                     "description": "%5$s",
                     "cvss": [ { "version": "3.1", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N",
                       "metrics": { "baseScore": %6$s } } ]
                   } ],""".formatted(
                cve,
                SEVERITIES.get(words.number(SEVERITIES.size())),
                words.hex(12),
                words.prose(words.length(165)),
                words.prose(words.length(250)),
                (20 + words.number(78)) / 10.0);
    }
}
