package io.countersign.importer.tls;

import io.countersign.importer.CvssScores;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The audit of one server while it is read.
final class SshAudit {
    private final JsonTokens in;
    private final SshServer server;
    private final ReportSink sink;
    private final List<Message> remarks;
    private boolean passed;
    private long errors;

    SshAudit(JsonTokens in, SshServer server, ReportSink sink, List<Message> remarks) {
        this.in = in;
        this.server = server;
        this.sink = sink;
        this.remarks = remarks;
    }

    void read() throws IOException, InterruptedException {
        sink.fact(new Fact.Port(server.host(), server.port(), "tcp", Fact.PortState.OPEN, "ssh"));
        in.object(name -> {
            switch (name) {
                case "banner" -> in.object(this::banner);
                case "cves" -> in.array(this::cve);
                case "kex", "key", "enc", "mac" -> in.array(() -> algorithm(name));
                case "errors" -> in.array(this::error);
                case "warnings" -> in.texts().forEach(this::warning);
                case "passed" -> passed = in.text().equals("true");
                default -> {}
            }
        });
        policy();
    }

    private void banner(String name) throws InterruptedException {
        if (name.equals("software") && !in.text().isEmpty()) {
            sink.fact(new Fact.Value("ssh.software", in.text()));
        }
    }

    private void cve() throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, in.text()));
        String cve = parts.getOrDefault("name", "");
        String description = parts.getOrDefault("description", "");
        CvssScores scores = new CvssScores();
        scores.add(SeverityScale.CVSS2, "", parts.getOrDefault("cvssv2", ""));
        String title = description.isEmpty() ? cve : description;
        Advisory advisory = new Advisory(cve, List.of(cve), title, description, "", List.of(), List.of());
        sink.finding(server.finding(FindingKind.VULNERABILITY, "", advisory, scores.rating("")));
    }

    /// Before version 3 ciphers and codes are names alone.
    private void algorithm(String use) throws IOException, InterruptedException {
        SshAlgorithm algorithm = new SshAlgorithm(use);
        if (in.isObject()) {
            in.object(name -> algorithm.member(name, in));
        } else {
            algorithm.name(in.text());
        }
        sink.fact(new Fact.Value("ssh.algorithm." + use, algorithm.name()));
        for (Finding finding : algorithm.findings(server)) {
            sink.finding(finding);
        }
    }

    private void error() throws IOException, InterruptedException {
        errors++;
        Map<String, String> parts = new HashMap<>();
        in.object(name -> parts.put(name, String.join(", ", in.texts())));
        String field = parts.getOrDefault("mismatched_field", "");
        String expected = parts.getOrDefault("expected_required", "");
        Advisory advisory = new Advisory(
                server.policy() + " " + field,
                List.of(field),
                server.policy() + ": " + field,
                parts.getOrDefault("actual", "") + " ≠ " + expected,
                expected,
                List.of(),
                List.of());
        sink.finding(server.finding(FindingKind.MISCONFIGURATION, "", advisory, Rating.chosen(Severity.MEDIUM)));
    }

    private void warning(String text) {
        remarks.add(Message.of("importer.ssh-audit-json.warning", server.name(), text));
    }

    /// Whether the policy was met is computed from the fields that differ; the report's own word is compared.
    private void policy() throws InterruptedException {
        if (server.policy().isEmpty()) {
            return;
        }
        if (errors == 0) {
            sink.setAside(new SetAside(SetAside.Reason.PASSED, server.policy(), server.name(), "passed"));
        }
        if (passed != (errors == 0)) {
            String verdict = passed ? "passed" : "failed";
            remarks.add(Message.of("importer.ssh-audit-json.disagrees", server.policy(), verdict, errors));
        }
    }
}
