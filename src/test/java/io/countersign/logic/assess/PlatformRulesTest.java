package io.countersign.logic.assess;

import static io.countersign.logic.assess.ItemRulesTest.account;
import static io.countersign.logic.assess.ItemRulesTest.files;
import static io.countersign.logic.assess.ItemRulesTest.finding;
import static io.countersign.logic.assess.ItemRulesTest.half;
import static io.countersign.logic.assess.ItemRulesTest.installed;
import static io.countersign.logic.assess.ItemRulesTest.line;
import static io.countersign.logic.assess.ItemRulesTest.port;
import static io.countersign.logic.assess.ItemRulesTest.scan;
import static io.countersign.logic.assess.ItemRulesTest.serious;
import static io.countersign.logic.assess.ItemRulesTest.value;
import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.logic.assess.ItemRulesTest.Line;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact.PasswordState;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.UnsafeExample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The smallest evidence for each result of what the platforms ask beside the policy.
class PlatformRulesTest {
    private static final String IMAGE_CHECK = "digitalocean-image-check";

    private static final Map<String, List<String>> AZURE = Map.of(
            "AZURE-1", List.of("48"),
            "AZURE-2", List.of("39"),
            "AZURE-3", List.of("40"),
            "AZURE-4", List.of("41"),
            "AZURE-5", List.of("42"),
            "AZURE-6", List.of("44", "45"),
            "AZURE-7", List.of("46"),
            "AZURE-8", List.of("49"),
            "AZURE-9", List.of("50", "52"));

    private static final Map<String, List<String>> DIGITALOCEAN = Map.of(
            "DO-1", List.of("operating-system", "release"),
            "DO-3", List.of("firewall"),
            "DO-4", List.of("security-updates"),
            "DO-8", List.of("bash-history"),
            "DO-9", List.of("agent"));

    @ParameterizedTest
    @MethodSource("lines")
    void the_smallest_evidence_gives_the_result(Line line) {
        Round round = new Round();
        line.evidence().accept(round);

        Assessment assessment = round.assess(line.item());

        assertThat(assessment.result()).as(() -> assessment.grounds().toString()).isEqualTo(line.result());
        assertThat(Round.words(assessment)).isNotBlank();
        assertThat(assessment.grounds()).isNotEmpty();
    }

    /// What the platforms ask beside the policy.
    static Stream<Line> lines() {
        Stream<Line> azure = AZURE.entrySet().stream()
                .flatMap(item -> checks(item.getKey(), "azure", "azure-selftest", item.getValue()));
        Stream<Line> digitalocean = DIGITALOCEAN.entrySet().stream()
                .flatMap(item -> checks(item.getKey(), "digitalocean", IMAGE_CHECK, item.getValue()));
        return Stream.of(azure, digitalocean, faultsOnly(), scanned(), settings(), others(), partly(), found()).flatMap(lines -> lines);
    }

    /// Checks that are told of in either case.
    private static Stream<Line> checks(String item, String platform, String format, List<String> checks) {
        return Stream.of(
                line(item, "passed", PASS, told(platform, format, FeedbackResult.PASSED, checks)),
                line(item, "failed", FAIL, told(platform, format, FeedbackResult.FAILED, checks)),
                line(item, "a warning", NEEDS_REVIEW, told(platform, format, FeedbackResult.WARNING, checks)),
                line(item, "not carried out", NOT_EVALUATED, told(platform, format, FeedbackResult.NOT_EXECUTED, checks)),
                line(item, "another check only", NOT_EVALUATED, told(platform, format, FeedbackResult.PASSED, List.of("other"))),
                line(item, "the report broke off", NOT_EVALUATED, round ->
                        told(round, half(round, "f", format), platform, FeedbackResult.PASSED, checks)),
                line(item, "another platform’s", NOT_EVALUATED, told("huawei", format, FeedbackResult.PASSED, checks)));
    }

    private static Stream<Line> faultsOnly() {
        return Stream.of(
                line("DO-5", "nothing told", PASS, told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("agent"))),
                line("DO-5", "a log that is not empty", NEEDS_REVIEW, told("digitalocean", IMAGE_CHECK, FeedbackResult.WARNING, List.of("log-file"))),
                line("DO-5", "an archive that fails", FAIL, told("digitalocean", IMAGE_CHECK, FeedbackResult.FAILED, List.of("log-archive"))),
                line("DO-5", "nothing told, and it broke off", NOT_EVALUATED, round ->
                        told(round, half(round, "f", IMAGE_CHECK), "digitalocean", FeedbackResult.PASSED, List.of("agent"))),
                line("DO-2", "the check passed", PASS, told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("cloud-init"))),
                line("DO-2", "the package is there", PASS, installed("deb", "cloud-init", "24.1")),
                line("DO-2", "the check failed", FAIL, told("digitalocean", IMAGE_CHECK, FeedbackResult.FAILED, List.of("cloud-init"))),
                line("DO-2", "both, and they differ", NEEDS_REVIEW, told("digitalocean", IMAGE_CHECK, FeedbackResult.FAILED, List.of("cloud-init"))
                        .andThen(installed("deb", "cloud-init", "24.1"))),
                line("DO-2", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("DO-6", "the check passed", PASS, told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("password"))),
                line("DO-6", "an account has a password", FAIL, account("deploy", PasswordState.USABLE)),
                line("DO-6", "the check passed, and the list says otherwise", NEEDS_REVIEW,
                        told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("password")).andThen(account("deploy", PasswordState.USABLE))),
                line("DO-6", "nobody looked", NOT_EVALUATED, _ -> {}));
    }

    /// What a scan of packages answers.
    private static Stream<Line> scanned() {
        return Stream.of("AWS-1", "GCP-1", "ALI-1", "HW-2", "TC-1")
                .flatMap(item -> Stream.of(
                        line(item, "nothing serious", PASS, scan("trivy-json")),
                        line(item, "something serious", FAIL, serious()),
                        line(item, "an accepted one", NEEDS_REVIEW, round -> round.finding(
                                round.file("t.json", "trivy-json", EvidenceKind.SCAN),
                                FindingKind.VULNERABILITY, Severity.HIGH, "CVE-2099-1", "Overflow", DecisionKind.ACCEPTED)),
                        line(item, "half a scan", NOT_EVALUATED, round -> half(round, "t.json", "trivy-json")),
                        line(item, "nobody scanned", NOT_EVALUATED, _ -> {})));
    }

    private static Stream<Line> others() {
        Stream<Line> malware = Stream.of("ALI-5", "HW-1")
                .flatMap(item -> Stream.of(
                        line(item, "a clean scan", NEEDS_REVIEW, round -> round.file("c.log", "clamav-log", EvidenceKind.SCAN)),
                        line(item, "a hit", FAIL, round -> round.file(
                                "c.log", "clamav-log", EvidenceKind.SCAN, Round.scan(Round.NOW, true), 1)),
                        line(item, "nobody scanned", NOT_EVALUATED, _ -> {})));
        Stream<Line> tencent = Stream.of(
                line("TC-5", "an allowed port", PASS, port(443, PortState.OPEN)),
                line("TC-5", "a dangerous one", FAIL, port(6379, PortState.OPEN)),
                line("TC-5", "perhaps a dangerous one", NEEDS_REVIEW, port(6379, PortState.OPEN_OR_FILTERED)),
                line("TC-5", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("TC-11", "warned", PASS, round -> round.says(DocumentRequirement.WEAK_PASSWORD, PASS)),
                line("TC-11", "not warned", FAIL, round -> round.says(DocumentRequirement.WEAK_PASSWORD, FAIL)),
                line("TC-11", "half a warning", NEEDS_REVIEW, round -> round.says(DocumentRequirement.WEAK_PASSWORD, NEEDS_REVIEW)),
                line("TC-11", "no pages", NOT_EVALUATED, _ -> {}));
        return Stream.concat(malware, tencent);
    }

    private static Stream<Line> settings() {
        return Stream.of(
                line("AWS-3", "no passwords", PASS, value("sshd.passwordauthentication", "no")
                        .andThen(account("ubuntu", PasswordState.LOCKED))),
                line("AWS-3", "passwords", FAIL, value("sshd.passwordauthentication", "yes")
                        .andThen(account("ubuntu", PasswordState.LOCKED))),
                line("AWS-3", "an account with a password", FAIL, value("sshd.passwordauthentication", "no")
                        .andThen(account("deploy", PasswordState.USABLE))),
                line("AWS-3", "the settings only", NOT_EVALUATED, value("sshd.passwordauthentication", "no")),
                line("AWS-3", "two that differ", NEEDS_REVIEW, value("sshd.passwordauthentication", "no")
                        .andThen(value("sshd.passwordauthentication", "yes"))
                        .andThen(account("ubuntu", PasswordState.LOCKED))),
                line("AWS-6", "no root", PASS, value("sshd.permitrootlogin", "no")),
                line("AWS-6", "root", FAIL, value("sshd.permitrootlogin", "yes")),
                line("AWS-6", "two that differ", NEEDS_REVIEW, value("sshd.permitrootlogin", "no")
                        .andThen(value("sshd.permitrootlogin", "yes"))),
                line("AWS-6", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("OCI-5", "locked", PASS, account("opc", PasswordState.LOCKED)),
                line("OCI-5", "a password", FAIL, account("opc", PasswordState.USABLE)),
                line("OCI-5", "a state that nobody knows", NEEDS_REVIEW, account("opc", PasswordState.UNKNOWN)),
                line("OCI-5", "nobody looked", NOT_EVALUATED, _ -> {}));
    }

    /// What evidence can speak against, and a person has to judge the rest of.
    private static Stream<Line> partly() {
        Consumer<Round> locked = account("ubuntu", PasswordState.LOCKED);
        Consumer<Round> noKeys = value("ssh.authorized-keys", "0");
        Consumer<Round> keys = value("ssh.authorized-keys", "2");
        Consumer<Round> maintained = value("os.full-name", "Ubuntu 24.04.4 LTS").andThen(installed("generic", "php", "8.3.6"));
        Consumer<Round> secret = finding("trivy-json", FindingKind.SECRET, Severity.HIGH, "x", "Private key");
        Consumer<Round> login = finding("nuclei", FindingKind.MISCONFIGURATION, Severity.HIGH, "x", "Default Login");
        Consumer<Round> page = round -> round.says(DocumentRequirement.WEAK_PASSWORD, PASS);
        Consumer<Round> unsafe = page.andThen(round -> round.shows(UnsafeExample.Kind.TOLD, "Set it to admin."));
        Stream<Line> passwords = Stream.of("AWS-5", "DO-10", "TC-9")
                .flatMap(item -> both(item, page, login, unsafe));
        return Stream.of(
                        passwords,
                        both("AWS-2", maintained, value("os.full-name", "CentOS 4.9").andThen(installed("generic", "php", "8.3.6")),
                                maintained.andThen(installed("generic", "tomcat", "6.0.53"))),
                        both("AWS-4", locked.andThen(noKeys), locked.andThen(noKeys).andThen(secret), locked.andThen(keys)),
                        both("ALI-2", locked.andThen(noKeys), locked.andThen(noKeys).andThen(secret), locked.andThen(keys)),
                        both("AWS-8", locked.andThen(noKeys), locked.andThen(keys), account("seller", PasswordState.USABLE).andThen(noKeys)),
                        both("HW-3", locked.andThen(noKeys), locked.andThen(keys), account("preset", PasswordState.USABLE).andThen(noKeys)),
                        both("AZURE-12", locked.andThen(page), locked.andThen(secret), locked.andThen(unsafe)),
                        both("AZURE-10", files("d 0755 /", "d 0755 /etc/ssh", "f 0644 /etc/ssh/sshd_config", "d 0755 /var/lib/waagent",
                                        "f 0644 /var/lib/waagent/x", "d 0755 /var/lib/cloud", "d 0755 /var/lib/cloud/scripts"),
                                files("f 0600 /etc/ssh/ssh_host_rsa_key"), files("f 0644 /var/lib/waagent/provisioned")),
                        both("OCI-2", installed("deb", "cloud-init", "24.1"), installed("deb", "nginx", "1")),
                        both("OCI-7", files("d 0755 /", "d 0755 /etc/udev/rules.d", "f 0644 /etc/udev/rules.d/60-x.rules"),
                                files("f 0644 /etc/udev/rules.d/70-persistent-net.rules")),
                        both("HW-4", scan("lynis-dat"), finding("lynis-dat", FindingKind.HARDENING, Severity.LOW, "AUTH-9262",
                                "No module that tests how strong a password is")),
                        both("HW-5", port(443, PortState.OPEN), port(6379, PortState.OPEN)),
                        both("HW-11", files("d 0755 /", "d 0755 /usr/local/hostguard"), files("d 0755 /", "d 0755 /usr/local/bin")),
                        both("TC-4", scan("clamav-log"), finding("chkrootkit-log", FindingKind.MALWARE, Severity.CRITICAL, "x", "Rootkit"),
                                scan("clamav-log").andThen(finding("trivy-json", FindingKind.LICENCE, Severity.HIGH, "x", "Commercial licence"))),
                        both("TC-7", scan("lynis-dat").andThen(files("d 0755 /", "f 0664 /var/log/wtmp", "f 0660 /var/log/btmp")),
                                scan("lynis-dat").andThen(files("d 0755 /", "f 0664 /var/log/wtmp", "f 0644 /var/log/syslog"))),
                        both("TC-8", maintained, installed("generic", "tomcat", "6.0.53")),
                        both("TC-10", scan("zap-json"), finding("zap-json", FindingKind.MISCONFIGURATION, Severity.MEDIUM, "10033",
                                "Directory Browsing")),
                        both("TC-13", files("d 0755 /", "d 0755 /usr/local/qcloud/YunJing", "d 0755 /usr/local/qcloud/monitor/barad"),
                                files("d 0755 /", "d 0755 /usr/local/qcloud/YunJing", "d 0755 /usr/local/qcloud/monitor/x")))
                .flatMap(lines -> lines);
    }

    private static Stream<Line> both(String item, Consumer<Round> clean, Consumer<Round> against) {
        return both(item, clean, against, against);
    }

    private static Stream<Line> both(String item, Consumer<Round> clean, Consumer<Round> one, Consumer<Round> other) {
        return Stream.of(
                line(item, "nothing speaks against it", NEEDS_REVIEW, clean),
                line(item, "nobody looked", NOT_EVALUATED, _ -> {}),
                line(item, "something speaks against it", FAIL, one),
                line(item, "something else does", FAIL, other));
    }

    /// What evidence can settle alone.
    private static Stream<Line> found() {
        String[] nobodys = {"d 0755 /", "d 0700 /root", "d 0700 /root/.ssh", "d 0755 /home", "d 0755 /home/a", "f 0644 /home/a/x",
            "f 0600 /root/.ssh/config"};
        Consumer<Round> updated = round -> round.file("u.txt", "apt-upgrades", EvidenceKind.SCAN);
        Consumer<Round> pending = finding("apt-upgrades", FindingKind.VULNERABILITY, Severity.MEDIUM, "security-update", "Not installed");
        Consumer<Round> newest = value("os.full-name", "Ubuntu 24.04.4 LTS");
        return Stream.of(
                line("DO-3", "ufw is active", PASS, value("firewall.active", "1")),
                line("DO-3", "ufw is not", FAIL, value("firewall.active", "0")),
                line("DO-3", "the check passed, and ufw is not active", NEEDS_REVIEW,
                        told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("firewall")).andThen(value("firewall.active", "0"))),
                line("DO-4", "apt offers none, perhaps by a stale list", NEEDS_REVIEW, updated),
                line("DO-4", "the check passed, and apt offers none", PASS,
                        told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("security-updates")).andThen(updated)),
                line("DO-4", "the check passed, and apt offers one", NEEDS_REVIEW,
                        told("digitalocean", IMAGE_CHECK, FeedbackResult.PASSED, List.of("security-updates")).andThen(pending)),
                line("DO-4", "apt offers one", FAIL, pending),
                line("DO-4", "half a list of apt", NOT_EVALUATED, round -> half(round, "u.txt", "apt-upgrades")),
                line("DO-4", "a list of apt of last month", NOT_EVALUATED, round ->
                        updated.accept(round.allOf(Round.NOW.minus(Duration.ofDays(30))))),
                line("DO-7", "no keys, no hosts", PASS, files(nobodys)),
                line("DO-7", "a known host", FAIL, files(nobodys).andThen(files("f 0600 /root/.ssh/known_hosts"))),
                line("DO-7", "an authorised key of an ordinary account", FAIL, files(nobodys)
                        .andThen(files("f 0600 /home/a/.ssh/authorized_keys"))),
                line("DO-7", "a file for keys, and a count of none", NEEDS_REVIEW, files(nobodys)
                        .andThen(files("f 0600 /home/a/.ssh/authorized_keys")).andThen(value("ssh.authorized-keys", "0"))),
                line("DO-7", "a list of somewhere else", NOT_EVALUATED, files("f 0644 /srv/x")),
                line("DO-9", "the folder is gone", PASS, files("d 0755 /", "d 0755 /opt", "d 0755 /opt/x")),
                line("DO-9", "the folder is there", FAIL, files("d 0755 /opt/digitalocean")),
                line("GCP-4", "the packages are there", PASS, installed("deb", "google-guest-agent", "1")
                        .andThen(installed("deb", "google-compute-engine", "1"))),
                line("GCP-4", "one is missing", FAIL, installed("deb", "google-guest-agent", "1")),
                line("GCP-4", "no package, but the programs", NEEDS_REVIEW, installed("deb", "nginx", "1").andThen(files(
                        "f 0755 /usr/bin/google_guest_agent", "f 0755 /usr/bin/google_metadata_script_runner"))),
                line("GCP-4", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("OCI-1", "no host key", PASS, files("d 0755 /", "d 0755 /etc/ssh", "f 0644 /etc/ssh/sshd_config")),
                line("OCI-1", "a host key", FAIL, files("f 0600 /etc/ssh/ssh_host_rsa_key")),
                line("OCI-1", "a host key’s public half only", PASS, files("d 0755 /etc/ssh", "f 0644 /etc/ssh/ssh_host_rsa_key.pub")),
                line("OCI-1", "a system that runs", NOT_EVALUATED, files("f 0600 /etc/ssh/ssh_host_rsa_key", "d 0555 /proc/7")),
                line("OCI-3", "no key", PASS, value("ssh.authorized-keys", "0")),
                line("OCI-3", "a key", FAIL, value("ssh.authorized-keys", "1")),
                line("OCI-3", "an empty file, and a count of none", NEEDS_REVIEW, files(nobodys)
                        .andThen(files("f 0600 /root/.ssh/authorized_keys")).andThen(value("ssh.authorized-keys", "0"))),
                line("OCI-3", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("ALI-8", "all agents", PASS, files("d 0755 /", "d 0755 /usr/local/aegis", "d 0755 /usr/local/share/aliyun-assist",
                        "d 0755 /usr/local/cloudmonitor")),
                line("ALI-8", "one is missing", FAIL, files("d 0755 /", "d 0755 /usr/local/aegis", "d 0755 /usr/local/bin",
                        "d 0755 /usr/local/share/aliyun-assist")),
                line("ALI-8", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("TC-3", "maintained, and nothing pending, perhaps by a stale list", NEEDS_REVIEW, newest.andThen(updated)),
                line("TC-3", "an update is pending", FAIL, newest.andThen(pending)),
                line("TC-3", "not maintained", FAIL, value("os.full-name", "CentOS 4.9").andThen(updated)),
                line("TC-3", "an accepted update", NEEDS_REVIEW, newest.andThen(round -> round.finding(
                        round.file("u.txt", "apt-upgrades", EvidenceKind.SCAN), FindingKind.VULNERABILITY, Severity.MEDIUM,
                        "security-update", "Not installed", DecisionKind.ACCEPTED))),
                line("TC-3", "nobody looked for updates", NOT_EVALUATED, newest),
                line("TC-6", "sane rights", PASS, files("d 0700 /root/.ssh", "f 0600 /root/.ssh/authorized_keys", "d 1777 /tmp")),
                line("TC-6", "everybody may write", FAIL, files("d 0700 /root/.ssh", "f 0600 /root/.ssh/config", "d 0777 /var/www/up")),
                line("TC-6", "a group may write", NEEDS_REVIEW, files("d 0700 /root/.ssh", "f 0664 /root/.ssh/config")),
                line("TC-6", "nobody looked", NOT_EVALUATED, _ -> {}));
    }

    private static Consumer<Round> told(String platform, String format, FeedbackResult result, List<String> checks) {
        return round -> told(round, round.file(format, format, EvidenceKind.FEEDBACK), platform, result, checks);
    }

    private static void told(Round round, Evidence file, String platform, FeedbackResult result, List<String> checks) {
        for (String check : checks) {
            round.feedback(file, platform, check, result);
        }
    }
}
