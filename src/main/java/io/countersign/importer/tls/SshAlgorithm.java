package io.countersign.importer.tls;

import static io.countersign.model.finding.FindingKind.MISCONFIGURATION;

import io.countersign.importer.JsonTokens;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One algorithm that an SSH server offers, with what ssh-audit notes of it. What it calls `fail`, elsewhere critical, is
/// taken as high, `warn` as medium; an algorithm with both is two things to mend, and two findings.
final class SshAlgorithm {
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,7}");

    private final String use;
    private final List<String> fail = new ArrayList<>();
    private final List<String> warn = new ArrayList<>();
    private String name = "";
    private String bits = "";

    /// @param use `kex`, `key`, `enc` or `mac`
    SshAlgorithm(String use) {
        this.use = use;
    }

    void name(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void member(String member, JsonTokens in) throws IOException, InterruptedException {
        switch (member) {
            case "algorithm" -> name = in.text();
            case "keysize" -> bits = in.text();
            case "notes" -> in.object(level -> note(level, in.texts()));
            default -> {}
        }
    }

    private void note(String level, List<String> notes) {
        switch (level) {
            case "fail" -> fail.addAll(notes);
            case "warn" -> warn.addAll(notes);
            default -> {}
        }
    }

    List<Finding> findings(SshServer server) {
        List<Finding> findings = new ArrayList<>();
        if (!fail.isEmpty()) {
            findings.add(server.finding(MISCONFIGURATION, "fail", advisory(fail), Rating.word(Severity.HIGH, "fail")));
        }
        if (!warn.isEmpty()) {
            findings.add(server.finding(MISCONFIGURATION, "warn", advisory(warn), Rating.word(Severity.MEDIUM, "warn")));
        }
        return findings;
    }

    private Advisory advisory(List<String> said) {
        String identifier = "SSH-" + use + "-" + name;
        String notes = String.join("\n", said);
        Stream<String> cves = CVE.matcher(notes).results().map(MatchResult::group).distinct();
        return new Advisory(
                identifier,
                Stream.concat(Stream.of(identifier), cves).toList(),
                use + " " + name + (bits.isEmpty() ? "" : " (" + bits + ")"),
                notes,
                "",
                List.of(),
                List.of("CWE-327"));
    }
}
