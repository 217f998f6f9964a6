package io.countersign.importer.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SshAuditJsonImporterTest extends ImporterContract {
    private static final SshAuditJsonImporter IMPORTER = new SshAuditJsonImporter();

    SshAuditJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "ssh-audit-json-server.json",
                        new Counts(Map.of(Severity.HIGH, 2L, Severity.MEDIUM, 2L), 0, 0, 0, 6, 0, 0),
                "ssh-audit-json-policy.json", new Counts(Map.of(Severity.MEDIUM, 1L), 0, 1, 0, 2, 0, 0),
                "ssh-audit-json-old.json", new Counts(Map.of(), 0, 0, 0, 6, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"banner\":null,\"kex\":[],\"key\":[],\"enc\":[],\"mac\":[],\"cves\":[null",
                rows,
                number -> ",{\"name\":\"CVE-2026-" + number + "\",\"cvssv2\":5.0,\"description\":\"d\"}",
                "],\"target\":\"a:22\"}");
    }

    @Test
    void a_cve_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "ssh-audit-json-server.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-10008||shop.example.org:2222",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-10008",
                                List.of("CVE-2026-10008"),
                                "privilege escalation",
                                "privilege escalation",
                                "",
                                List.of(),
                                List.of()),
                        new Rating(Severity.HIGH, "7.0", SeverityScale.CVSS2, 70, ""),
                        Component.NONE,
                        new Place("shop.example.org:2222", "shop.example.org", 2222, "tcp", ""),
                        ""));
    }

    @Test
    void an_algorithm_with_fail_and_warn_is_two_findings() throws Exception {
        Collected report = Reports.sample(IMPORTER, "ssh-audit-json-server.json");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .endsWith(
                        "MISCONFIGURATION|SSH-enc-chacha20-poly1305@openssh.com|warn|shop.example.org:2222",
                        "MISCONFIGURATION|SSH-kex-diffie-hellman-group14-sha1|fail|shop.example.org:2222",
                        "MISCONFIGURATION|SSH-kex-diffie-hellman-group14-sha1|warn|shop.example.org:2222");
        assertThat(report.findings.get(1).advisory().identifiers())
                .containsExactly("SSH-enc-chacha20-poly1305@openssh.com", "CVE-2023-48795");
        assertThat(report.findings.get(2).advisory().title()).isEqualTo("kex diffie-hellman-group14-sha1 (2048)");
        assertThat(report.findings.get(2).rating()).isEqualTo(Rating.word(Severity.HIGH, "fail"));
    }

    @Test
    void port_software_and_algorithms_are_facts() throws Exception {
        Collected report = Reports.sample(IMPORTER, "ssh-audit-json-server.json");

        assertThat(report.facts)
                .contains(new Fact.Port("shop.example.org", 2222, "tcp", Fact.PortState.OPEN, "ssh"));
        assertThat(report.values("ssh.software")).containsExactly("OpenSSH_8.0");
        assertThat(report.values("ssh.algorithm.enc"))
                .containsExactly("aes128-ctr", "chacha20-poly1305@openssh.com");
    }

    @Test
    void old_versions_give_names_of_algorithms_alone() throws Exception {
        Collected report = Reports.sample(IMPORTER, "ssh-audit-json-old.json");

        assertThat(report.values("ssh.algorithm.mac")).containsExactly("hmac-sha2-256");
        assertThat(report.findings).isEmpty();
    }

    @Test
    void a_policy_gives_what_differs_and_what_was_met() throws Exception {
        Collected report = Reports.sample(IMPORTER, "ssh-audit-json-policy.json");

        assertThat(report.findings.getFirst())
                .isEqualTo(new Finding(
                        "MISCONFIGURATION|Host key (ssh-rsa) sizes||shop.example.org:2222",
                        FindingKind.MISCONFIGURATION,
                        new Advisory(
                                "Hardened (version 1) Host key (ssh-rsa) sizes",
                                List.of("Host key (ssh-rsa) sizes"),
                                "Hardened (version 1): Host key (ssh-rsa) sizes",
                                "3072 ≠ 4096",
                                "4096",
                                List.of(),
                                List.of()),
                        Rating.chosen(Severity.MEDIUM),
                        Component.NONE,
                        new Place("shop.example.org:2222", "shop.example.org", 2222, "tcp", ""),
                        ""));
        assertThat(report.setAside)
                .containsExactly(new SetAside(Reason.PASSED, "Hardened (version 1)", "192.0.2.10:22", "passed"));
        assertThat(report.scan().remarks())
                .containsExactly(Message.of(
                        "importer.ssh-audit-json.warning", "shop.example.org:2222", "A newer policy is available."));
    }

    @Test
    void the_report_s_own_verdict_is_not_believed() throws Exception {
        Collected report = Reports.text(IMPORTER, """
                {"errors":[{"mismatched_field":"Ciphers"}],"host":"a","passed":true,"policy":"p"}""");

        assertThat(report.findings).hasSize(1);
        assertThat(report.setAside).isEmpty();
        assertThat(report.scan().remarks())
                .containsExactly(Message.of("importer.ssh-audit-json.disagrees", "p", "passed", 1L));
    }

    @Test
    void addresses_of_version_6_keep_their_colons() throws Exception {
        String text = "{\"policy\":\"p\",\"passed\":false,\"errors\":[{\"mismatched_field\":\"f\"}],";

        assertThat(Reports.text(IMPORTER, text + "\"target\":\"[2001:db8::1]:2222\"}").findings.getFirst().place())
                .isEqualTo(new Place("2001:db8::1:2222", "2001:db8::1", 2222, "tcp", ""));
        assertThat(Reports.text(IMPORTER, text + "\"host\":\"2001:db8::1\"}").findings.getFirst().place())
                .isEqualTo(new Place("2001:db8::1:22", "2001:db8::1", 22, "tcp", ""));
    }
}
