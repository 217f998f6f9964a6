package io.countersign.bench;

import io.countersign.dossier.Attachments;
import io.countersign.dossier.SignOffComposer;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.RoundChange;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.RoundRecord;
import io.countersign.model.signoff.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Made-up dossiers of so many findings, each of which is a row of its own, and of next to nothing else.
final class SignOffs {
    static final Instant COMPOSED = Instant.parse("2026-11-23T08:40:58Z");
    private static final long SEED = 20_261_123;
    private static final int ACT = 50;
    private static final Person REVIEWER = new Person("Lin Ruoxi", "release reviewer");
    private static final String NO_HASH = "0".repeat(64);

    private SignOffs() {}

    static Dossier of(int findings) {
        return new Dossier(
                "CS-2026-0200",
                Verdict.APPROVED,
                "",
                Language.ENGLISH,
                null,
                Math.max(findings, Dossier.PRINT_LIMIT),
                COMPOSED,
                new Release(1, "WordPress", "6.8", "2026.11-2", "Ubuntu 24.04", List.of(), 1, COMPOSED),
                REVIEWER,
                new Person("Anna Keller", "head of product security"),
                new Checklist(
                        "policy",
                        "2026.2",
                        LocalDate.parse("2026-09-01"),
                        new io.countersign.model.checklist.Words("Image security policy", "镜像安全策略"),
                        List.of(),
                        NO_HASH),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new RoundRecord(1, COMPOSED, Map.of(Severity.HIGH, (long) findings), Map.of())),
                findings(findings),
                List.of(),
                List.of(),
                List.of(),
                NO_HASH,
                0,
                "Countersign",
                SignOffComposer.LAYOUT);
    }

    static Attachments nothing() {
        return new Attachments(Set.of(), new byte[0], hash -> {
            throw new IllegalStateException(hash);
        });
    }

    /// The worst first, as a record has them; no two in the same package, so that none share a row.
    private static List<FindingRecord> findings(int count) {
        Words words = new Words(SEED);
        Severity[] severities = Severity.values();
        List<FindingRecord> findings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = Words.packageName(i);
            findings.add(new FindingRecord(
                    FindingKind.VULNERABILITY,
                    RoundChange.NEW,
                    severities[(int) ((long) i * severities.length / count)],
                    Words.cve(i),
                    words.prose(words.length(60)),
                    new Component(name, words.version(), words.version(), ""),
                    Place.path("ubuntu 24.04", "/usr/lib/x86_64-linux-gnu/" + name + ".so"),
                    List.of("trivy.json"),
                    new Decided(i / ACT, new Decision.FalsePositive("not reachable"), REVIEWER.name(), COMPOSED)));
        }
        return findings;
    }
}
