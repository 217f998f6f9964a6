package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PasswordState;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import io.countersign.model.review.UnsafeExample;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The smallest evidence for each result that an item can have, by the shipped checklist, and what must not deceive it.
class ItemRulesTest {
    private static final String UPGRADE = "apt-daily-upgrade.timer";

    private static final LocalDate LATER = LocalDate.parse("2027-11-01");
    private static final LocalDate SOON = LocalDate.parse("2026-12-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final LocalDate PAST = LocalDate.parse("2026-11-22");

    /// One line of the table.
    record Line(String item, String what, AssessmentResult result, Consumer<Round> evidence) {
        @Override
        public String toString() {
            return item + ": " + what;
        }
    }

    @ParameterizedTest
    @MethodSource({"software", "scripts", "web", "system", "packaging", "documentation", "updating", "people", "attested", "lookedAtElsewhere"})
    void the_smallest_evidence_gives_the_result(Line line) {
        Round round = new Round();
        line.evidence().accept(round);

        Assessment assessment = round.assess(line.item());

        assertThat(assessment.result()).as(() -> assessment.grounds().toString()).isEqualTo(line.result());
        assertThat(Round.words(assessment)).isNotBlank();
        assertThat(assessment.grounds()).isNotEmpty();
        assertThat(assessment.grounds()).extracting(Ground::result).contains(line.result());
    }

    static Stream<Line> software() {
        return Stream.of(
                line("SEL-1", "a component that is maintained", PASS, installed("generic", "php", "8.3.6")),
                line("SEL-1", "a component that is not", FAIL, installed("generic", "tomcat", "6.0.53")),
                line("SEL-1", "one beside the other", FAIL, installed("generic", "php", "8.3.6")
                        .andThen(installed("generic", "tomcat", "6.0.53"))),
                line("SEL-1", "one that ends within the notice", NEEDS_REVIEW, installed("generic", "php", "8.1.2")),
                line("SEL-1", "old upstream, from the distribution", NEEDS_REVIEW, installed("deb", "php5-fpm", "5.6.40")),
                line("SEL-1", "a version that the table does not know", NEEDS_REVIEW, installed("generic", "php", "9.9")),
                line("SEL-1", "nothing that the table knows", NEEDS_REVIEW, installed("generic", "hello", "1")),
                line("SEL-1", "half an inventory", NOT_EVALUATED, round -> round.fact(
                        half(round, "sbom.json", "spdx"), pack("generic", "php", "8.3.6"))),
                line("SEL-1", "a scanner calls something dead", FAIL, installed("generic", "php", "8.3.6")
                        .andThen(finding("nessus-xml", FindingKind.VULNERABILITY, Severity.CRITICAL, "x",
                                "PHP Unsupported Version: reached its EOL"))),
                line("SEL-2", "on a list", FAIL, installed("composer", "dedecms-core", "5")),
                line("SEL-2", "not on it, and attested", PASS, installed("deb", "nginx", "1").andThen(said("SEL-2", LATER))),
                line("SEL-2", "not on it, and not attested", NOT_EVALUATED, installed("deb", "nginx", "1")),
                line("SEL-3", "a rootkit that chkrootkit calls infected", FAIL, finding(
                        "chkrootkit-log", FindingKind.MALWARE, Severity.CRITICAL, "x", "Rootkit")),
                line("SEL-3", "a suspicion of rkhunter", NEEDS_REVIEW, finding(
                        "rkhunter-log", FindingKind.MALWARE, Severity.MEDIUM, "x", "Suspicious file")),
                line("SEL-3", "a setting that rkhunter dislikes", NEEDS_REVIEW, finding(
                        "rkhunter-log", FindingKind.HARDENING, Severity.CRITICAL, "x", "Root login")),
                line("SEL-3", "a clean run without a date", NEEDS_REVIEW, round -> round.file(
                        "c.log", "chkrootkit-log", EvidenceKind.SCAN, Round.scan(null, true))),
                line("SEL-3", "half a clean run", NOT_EVALUATED, round -> half(round, "c.log", "chkrootkit-log")),
                line("SEL-7", "attested", PASS, said("SEL-7", LATER)),
                line("SEL-7", "attested, and a licence in doubt", FAIL, said("SEL-7", LATER).andThen(
                        finding("trivy-json", FindingKind.LICENCE, Severity.HIGH, "x", "Commercial licence"))),
                line("SEL-4", "attested", PASS, said("SEL-4", LATER)),
                line("SEL-4", "attested for the organisation only", NOT_EVALUATED, round ->
                        round.attests("SEL-4", 0, LATER)));
    }

    static Stream<Line> scripts() {
        return Stream.of(
                line("SCR-3", "within the limits", PASS, files("d 0750 /var/www/wp", "f 0640 /var/www/wp/a.php")),
                line("SCR-3", "a file above them", NEEDS_REVIEW, files("f 0644 /var/www/wp/a.php")),
                line("SCR-3", "777", FAIL, files("f 0640 /var/www/a", "d 0777 /opt/x")),
                line("SCR-3", "everybody may write a file", FAIL, files("f 0640 /var/www/a", "f 0666 /etc/x")),
                line("SCR-3", "a link is 777 always, /tmp has the sticky bit", PASS, files(
                        "f 0640 /var/www/a", "l 0777 /var/www/b", "d 1777 /tmp")),
                line("SCR-3", "sticky does not help a file", FAIL, files("f 0640 /var/www/a", "f 1777 /tmp/x")),
                line("SCR-3", "nothing of the product", NOT_EVALUATED, files("f 0600 /etc/shadow")),
                line("SCR-3", "half a list", NOT_EVALUATED, round -> round.fact(
                        half(round, "m.txt", "file-modes"), mode("f 0640 /var/www/a"))),
                line("SCR-3", "half a list with 777", FAIL, round -> round.fact(
                        half(round, "m.txt", "file-modes"), mode("f 0777 /var/www/a"))),
                line("SCR-4", "no empty password, and attested", PASS, account("root", PasswordState.USABLE)
                        .andThen(said("SCR-4", LATER))),
                line("SCR-4", "an empty password", FAIL, account("guest", PasswordState.NONE).andThen(said("SCR-4", LATER))),
                line("SCR-4", "a key in a file", FAIL, finding(
                        "trivy-json", FindingKind.SECRET, Severity.HIGH, "x", "Private key")),
                line("SCR-4", "an accepted one", NEEDS_REVIEW, account("root", PasswordState.LOCKED)
                        .andThen(said("SCR-4", LATER))
                        .andThen(round -> round.finding(
                                file(round, "t.json", "trivy-json"), FindingKind.SECRET, Severity.LOW, "x", "Key",
                                DecisionKind.ACCEPTED))),
                line("SCR-4", "a false alarm", PASS, account("root", PasswordState.LOCKED)
                        .andThen(said("SCR-4", LATER))
                        .andThen(round -> round.finding(
                                file(round, "t.json", "trivy-json"), FindingKind.SECRET, Severity.LOW, "x", "Key",
                                DecisionKind.FALSE_POSITIVE))),
                line("SCR-4", "a default login that answers", FAIL, finding(
                        "nuclei", FindingKind.MISCONFIGURATION, Severity.HIGH, "x", "Grafana Default Login")),
                line("SCR-5", "logging as Lynis wants it", NEEDS_REVIEW, round -> file(round, "l.dat", "lynis-dat")),
                line("SCR-5", "no logging by Lynis", FAIL, finding(
                        "lynis-dat", FindingKind.HARDENING, Severity.MEDIUM, "LOGG-2138", "No syslog daemon")),
                line("SCR-5", "Lynis without an end", NOT_EVALUATED, round -> half(round, "l.dat", "lynis-dat")));
    }

    static Stream<Line> web() {
        return Stream.of(
                line("WEB-1", "probed and searched", PASS, scan("nikto-json").andThen(files(
                        "d 0755 /", "d 0755 /var", "d 0755 /var/www/x", "d 0755 /data/x", "d 0755 /srv/x", "d 0755 /usr/share/nginx/x"))),
                line("WEB-1", "a repository in the document root", FAIL, scan("nikto-json").andThen(files("d 0755 /var/www/x/.git"))),
                line("WEB-1", "a repository that answers", FAIL, finding(
                        "nuclei", FindingKind.MISCONFIGURATION, Severity.MEDIUM, "git-config", "Git repository exposed: /.git/config")),
                line("WEB-1", "probed only", NOT_EVALUATED, scan("nikto-json")),
                line("WEB-1", "a list of somewhere else", NOT_EVALUATED, scan("nikto-json").andThen(files("f 0600 /etc/shadow"))),
                line("WEB-2", "probed", PASS, scan("zap-json")),
                line("WEB-2", "a listing", FAIL, finding(
                        "zap-json", FindingKind.MISCONFIGURATION, Severity.MEDIUM, "10033", "Directory Browsing")),
                line("WEB-2", "half a probe", NOT_EVALUATED, round -> half(round, "z.json", "zap-json")),
                line("WEB-2", "a probe of long ago", NOT_EVALUATED, round -> round.file(
                        "z.json", "zap-json", EvidenceKind.SCAN, Round.scan(Round.NOW.minus(Duration.ofDays(31)), true))),
                line("WEB-2", "a probe of tomorrow", NOT_EVALUATED, round -> round.file(
                        "z.json", "zap-json", EvidenceKind.SCAN, Round.scan(Round.NOW.plus(Duration.ofDays(2)), true))),
                line("WEB-2", "a scan of another sort", NOT_EVALUATED, scan("trivy-json")),
                line("WEB-3", "nothing seen", NEEDS_REVIEW, scan("zap-json")),
                line("WEB-3", "a stack trace", FAIL, finding(
                        "zap-json", FindingKind.MISCONFIGURATION, Severity.LOW, "90022", "Debug error messages disclosed")));
    }

    static Stream<Line> system() {
        return Stream.of(
                line("OS-1", "a maintained system", NEEDS_REVIEW, value("os.full-name", "Ubuntu 24.04.1 LTS")),
                line("OS-1", "one that is not", FAIL, value("os.full-name", "CentOS 4.9")),
                line("OS-1", "one with bought support only", NEEDS_REVIEW, value("os.full-name", "Ubuntu 18.04.6 LTS")),
                line("OS-1", "one that nobody knows", NEEDS_REVIEW, value("os.full-name", "Hannah Montana Linux 1")),
                line("OS-2", "on, and documented", PASS, unattended("1").andThen(documents(PASS))),
                line("OS-2", "off", FAIL, unattended("0").andThen(documents(PASS))),
                line("OS-2", "a dump that does not set it", FAIL, unattended("").andThen(documents(PASS))),
                line("OS-2", "on, and no way to switch it off", FAIL, unattended("1").andThen(documents(FAIL))),
                line("OS-2", "on by one file, off by another", NEEDS_REVIEW, unattended("1")
                        .andThen(unattended("0"))
                        .andThen(documents(PASS))),
                line("OS-2", "dnf-automatic", PASS, value("update.auto.dnf.apply_updates", "Yes").andThen(documents(PASS))),
                line("OS-2", "on, and its timer runs", PASS, unattended("1").andThen(documents(PASS)).andThen(runs(UPGRADE, "Wed 06:14"))),
                line("OS-2", "on, and its timer is masked", NEEDS_REVIEW, unattended("1")
                        .andThen(documents(PASS)).andThen(timer(UPGRADE, "masked"))),
                line("OS-2", "on, and its timer never runs", NEEDS_REVIEW, unattended("1")
                        .andThen(documents(PASS)).andThen(runs(UPGRADE, ""))),
                line("OS-2", "on, and its timer is enabled and never runs", NEEDS_REVIEW, unattended("1")
                        .andThen(documents(PASS)).andThen(timer(UPGRADE, "enabled")).andThen(runs(UPGRADE, ""))),
                line("OS-2", "on, and its timer is not among those that run", NEEDS_REVIEW, unattended("1")
                        .andThen(documents(PASS)).andThen(runs("fstrim.timer", "Wed 06:14"))),
                line("OS-2", "on, and no timer of it is in the image", NEEDS_REVIEW, unattended("1")
                        .andThen(documents(PASS)).andThen(timer("fstrim.timer", "enabled"))),
                line("OS-2", "on, and half a list without its timer", PASS, unattended("1").andThen(documents(PASS))
                        .andThen(round -> round.fact(half(round, "half.txt", "systemd-timer-files"),
                                new Fact.Value("timer.state.fstrim.timer", "enabled")))),
                line("OS-2", "off, though its timer runs", FAIL, unattended("0").andThen(documents(PASS)).andThen(timer(UPGRADE, "enabled"))),
                line("OS-2", "its timer is enabled, and what it does is not known", NOT_EVALUATED,
                        documents(PASS).andThen(timer(UPGRADE, "enabled"))),
                line("OS-2", "its timer is disabled, and nothing else is known", FAIL,
                        documents(PASS).andThen(timer(UPGRADE, "disabled"))),
                line("OS-2", "dnf-automatic, and its timer", PASS, value("update.auto.dnf.apply_updates", "yes")
                        .andThen(documents(PASS)).andThen(timer("dnf-automatic.timer", "enabled"))
                        .andThen(timer("dnf-automatic-install.timer", "disabled"))),
                line("OS-2", "the timer that installs whatever is set", PASS, documents(PASS)
                        .andThen(timer("dnf-automatic-install.timer", "enabled"))
                        .andThen(timer("dnf-automatic.timer", "disabled"))),
                line("OS-2", "half a file", NOT_EVALUATED, documents(PASS).andThen(round -> round.fact(
                        half(round, "a.txt", "auto-update"),
                        new Fact.Value("update.auto.apt.periodic.unattended-upgrade", "1")))),
                line("OS-3", "locked, and attested", PASS, account("root", PasswordState.LOCKED).andThen(said("OS-3", LATER))),
                line("OS-3", "locked, and not attested", NOT_EVALUATED, account("root", PasswordState.LOCKED)),
                line("OS-3", "a usable password is left", FAIL, account("ubuntu", PasswordState.USABLE)
                        .andThen(said("OS-3", LATER))),
                line("OS-3", "one file says locked, the other usable", NEEDS_REVIEW, account("root", PasswordState.LOCKED)
                        .andThen(account("root", PasswordState.USABLE))
                        .andThen(said("OS-3", LATER))),
                line("OS-3", "the attestation ends soon", NEEDS_REVIEW, account("root", PasswordState.LOCKED)
                        .andThen(said("OS-3", SOON))),
                line("OS-4", "the logs are there", NEEDS_REVIEW, scan("lynis-dat").andThen(
                        files("f 0664 /var/log/wtmp", "f 0660 /var/log/btmp"))),
                line("OS-4", "btmp is missing", FAIL, scan("lynis-dat").andThen(files("f 0664 /var/log/wtmp"))),
                line("OS-4", "the list does not reach /var/log", NOT_EVALUATED, scan("lynis-dat").andThen(
                        files("f 0644 /etc/passwd"))),
                line("OS-5", "a list of sockets on loopback alone", PASS, value("listen.loopback", "3306/tcp mysqld")
                        .andThen(documents(PASS))),
                line("OS-5", "half such a list", NOT_EVALUATED, round -> round.fact(
                        half(round, "ss.txt", "ss-listening"), new Fact.Value("listen.loopback", "3306/tcp mysqld"))),
                line("OS-5", "Redis over IPv6", FAIL, round -> round.port(
                        file(round, "ss.txt", "ss-listening"), "::", 6379, "tcp", PortState.OPEN)),
                line("OS-6", "the agent that has to stay", NEEDS_REVIEW, round -> installed("deb", "walinuxagent", "2")
                        .accept(round.platform("azure"))),
                line("OS-6", "it is gone", FAIL, round -> files("d 0755 /usr/sbin", "f 0755 /usr/sbin/sshd")
                        .accept(round.platform("azure"))),
                line("OS-6", "it is there, and the one of Windows is not looked for on Linux", NEEDS_REVIEW, round ->
                        files("d 0755 /", "d 0755 /usr/sbin", "f 0755 /usr/sbin/waagent").accept(round.platform("azure"))),
                line("OS-6", "one that has to be gone is there", FAIL, round -> files("f 0755 /opt/digitalocean/bin/agent")
                        .accept(round.platform("digitalocean"))),
                line("OS-6", "nothing would show it", NOT_EVALUATED, round -> files("f 0644 /etc/passwd")
                        .accept(round.platform("azure"))),
                line("OS-6", "a platform that the table does not know", NOT_EVALUATED, round -> round.platform("elsewhere")));
    }

    static Stream<Line> packaging() {
        String[] clean = {
            "d 0755 /", "d 0755 /var", "d 0755 /var/lib/cloud", "d 0755 /var/lib/cloud/scripts", "d 0755 /etc/udev/rules.d",
            "f 0644 /etc/udev/rules.d/60-x.rules", "d 0755 /etc/ssh", "f 0644 /etc/ssh/sshd_config", "d 0700 /root",
            "d 0755 /home"
        };
        return Stream.of(
                line("PKG-1", "nothing is left", NEEDS_REVIEW, files(clean)),
                line("PKG-1", "the instance of cloud-init is left", FAIL, files("d 0755 /var/lib/cloud/instances/i-1")),
                line("PKG-1", "a list of somewhere else", NOT_EVALUATED, files("f 0644 /srv/x")),
                line("PKG-1", "a system that runs", NOT_EVALUATED, files(clean).andThen(files("d 0555 /proc/1"))),
                line("PKG-2", "nothing is left", PASS, files(clean).andThen(files("f 0644 /root/.ssh/config", "f 0644 /home/a/x"))),
                line("PKG-2", "a host key", FAIL, files(clean).andThen(files("f 0600 /etc/ssh/ssh_host_rsa_key"))),
                line("PKG-2", "a host key’s public half only", PASS, files(clean)
                        .andThen(files("f 0600 /etc/ssh/ssh_host_rsa_key.pub", "f 0644 /root/.ssh/config", "f 0644 /home/a/x"))),
                line("PKG-2", "a list of keys, and a count of none", NEEDS_REVIEW, files(clean)
                        .andThen(files("f 0600 /root/.ssh/authorized_keys", "f 0644 /home/a/x"))
                        .andThen(value("ssh.authorized-keys", "0"))),
                line("PKG-2", "a user’s private key", FAIL, files(clean).andThen(files("f 0600 /home/a/.ssh/id_rsa"))),
                line("PKG-2", "an authorised key", FAIL, files(clean)
                        .andThen(files("f 0644 /root/.ssh/config", "f 0644 /home/a/.ssh/authorized_keys"))),
                line("PKG-2", "a host key of a system that runs", NOT_EVALUATED, files("f 0600 /etc/ssh/ssh_host_rsa_key", "d 0555 /proc/7")),
                line("PKG-2", "stat of single files", NOT_EVALUATED, round -> {
                    Evidence stat = round.file("stat.txt", "file-modes", EvidenceKind.SCAN,
                            new ScanInfo("stat", "", "", null, true, List.of()));
                    round.fact(stat, mode("d 0755 /")).fact(stat, mode("f 0644 /etc/passwd"));
                }));
    }

    static Stream<Line> documentation() {
        Stream<Line> results = Map.of(
                        "REL-3", DocumentRequirement.WEAK_PASSWORD,
                        "REL-4", DocumentRequirement.UPGRADE,
                        "REL-5", DocumentRequirement.AUTO_UPDATE,
                        "REL-6", DocumentRequirement.LOGS)
                .entrySet()
                .stream()
                .flatMap(one -> Stream.of(
                        line(one.getKey(), "a page says it", PASS, round -> round.says(one.getValue(), PASS)),
                        line(one.getKey(), "a page touches it", NEEDS_REVIEW, round -> round.says(one.getValue(), NEEDS_REVIEW)),
                        line(one.getKey(), "no page says it", FAIL, round -> round.says(one.getValue(), FAIL)),
                        line(one.getKey(), "there is no page", NOT_EVALUATED, _ -> {})));
        Consumer<Round> attested = account("ubuntu", PasswordState.LOCKED).andThen(round -> round
                .says(DocumentRequirement.WEAK_PASSWORD, PASS).attests("OS-3", 1, LATER));
        Consumer<Round> warned = round -> round.says(DocumentRequirement.WEAK_PASSWORD, PASS);
        return Stream.concat(results, Stream.of(
                line("REL-2", "one language names a port, the other does not", NEEDS_REVIEW, round -> round
                        .says(DocumentRequirement.PORTS, PASS).says(DocumentRequirement.PORT_CONTROL, PASS)
                        .gap(DocumentRequirement.PORTS, "22")
                        .port(file(round, "nmap.xml", "nmap-xml"), "203.0.113.7", 22, "tcp", PortState.OPEN)
                        .names(22, "tcp")),
                line("REL-3", "warned, and told to take “admin”", FAIL, warned.andThen(round ->
                        round.shows(UnsafeExample.Kind.TOLD, "Set the password to admin."))),
                line("REL-3", "warned of a preset one", NEEDS_REVIEW, warned.andThen(round ->
                        round.shows(UnsafeExample.Kind.PRESET, "The account is admin/admin."))),
                line("OS-3", "the documented account is there", PASS, attested.andThen(round -> round.logsInAs("ubuntu"))),
                line("OS-3", "the documented account is not there", NEEDS_REVIEW, attested.andThen(round ->
                        round.logsInAs("admin"))),
                line("REL-3", "warned of in one language only", NEEDS_REVIEW, warned.andThen(round ->
                        round.gap(DocumentRequirement.WEAK_PASSWORD, ""))),
                line("REL-4", "another matter is in one language only", PASS, round -> round
                        .says(DocumentRequirement.UPGRADE, PASS).gap(DocumentRequirement.LOGS, "")),
                line("SCR-4", "the documentation tells the password", FAIL, account("root", PasswordState.LOCKED)
                        .andThen(said("SCR-4", LATER)).andThen(warned).andThen(round ->
                                round.shows(UnsafeExample.Kind.TOLD, "Set the password to admin.")))));
    }

    /// Every item that is attested and nothing else.
    static Stream<Line> attested() {
        return Round.POLICY.items()
                .filter(item -> item.criterion() instanceof Criterion.Attestation)
                .flatMap(item -> {
                    boolean once = ((Criterion.Attestation) item.criterion()).organisation();
                    long release = once ? 0 : 1;
                    return Stream.of(
                            line(item.id(), "attested", PASS, round -> round.attests(item.id(), release, LATER)),
                            line(item.id(), "ends today", NEEDS_REVIEW, round -> round.attests(item.id(), release, TODAY)),
                            line(item.id(), "ended", NOT_EVALUATED, round -> round.attests(item.id(), release, PAST)),
                            line(item.id(), "nobody attested it", NOT_EVALUATED, _ -> {}));
                });
    }

    static Stream<Line> updating() {
        return Stream.of(
                line("REL-5", "documented, and the image agrees", PASS, documents(PASS).andThen(unattended("1"))),
                line("REL-5", "documented, and it is off", NEEDS_REVIEW, documents(PASS).andThen(unattended("0"))),
                line("REL-5", "documented, and nobody looked", PASS, documents(PASS)),
                line("REL-5", "documented, set, and its timer runs", PASS, documents(PASS).andThen(unattended("1"))
                        .andThen(timer(UPGRADE, "enabled"))),
                line("REL-5", "documented, set, and its timer is masked", NEEDS_REVIEW, documents(PASS).andThen(unattended("1"))
                        .andThen(timer(UPGRADE, "masked"))),
                line("REL-5", "called off, and it is off", PASS, documents(PASS).andThen(unattended("0"))
                        .andThen(round -> round.callsUpdates(false))),
                line("REL-5", "called off, and it is on", NEEDS_REVIEW, documents(PASS).andThen(unattended("1"))
                        .andThen(round -> round.callsUpdates(false))),
                line("REL-5", "called on, and its timer is disabled", NEEDS_REVIEW, documents(PASS)
                        .andThen(timer(UPGRADE, "disabled")).andThen(round -> round.callsUpdates(true))),
                line("REL-5", "called on in one place and off in another", NEEDS_REVIEW, documents(PASS).andThen(unattended("1"))
                        .andThen(round -> round.callsUpdates(false).callsUpdates(true))),
                line("REL-5", "a documented timer runs", PASS, documents(PASS).andThen(timer("backup@daily.timer", "enabled"))
                        .andThen(round -> round.namesTimer("backup@.timer", true))),
                line("REL-5", "a documented timer does not run", NEEDS_REVIEW, documents(PASS)
                        .andThen(timer("certbot.timer", "disabled")).andThen(round -> round.namesTimer("certbot.timer", true))),
                line("REL-5", "a timer that the reader switches on does not run", PASS, documents(PASS)
                        .andThen(timer("certbot.timer", "disabled")).andThen(round -> round.namesTimer("certbot.timer", false))),
                line("REL-5", "a documented timer is not in the image", NEEDS_REVIEW, documents(PASS)
                        .andThen(timer("fstrim.timer", "enabled")).andThen(round -> round.namesTimer("backup.timer", false))),
                line("REL-5", "a documented timer, and nobody looked", PASS, documents(PASS)
                        .andThen(round -> round.namesTimer("backup.timer", true))),
                line("UPD-1", "nothing serious, and updates that are told of do not come", NEEDS_REVIEW, scan("trivy-json")
                        .andThen(documents(PASS)).andThen(unattended("1")).andThen(timer(UPGRADE, "masked"))),
                line("UPD-1", "nothing serious, and updates come as told", PASS, scan("trivy-json")
                        .andThen(documents(PASS)).andThen(unattended("1")).andThen(timer(UPGRADE, "enabled"))),
                line("REL-6", "the documented log is there", PASS, round -> files("f 0640 /var/log/auth.log")
                        .accept(round.quotes(DocumentRequirement.LOGS, "Sign-ins: `/var/log/auth.log`."))),
                line("REL-6", "the documented log is not there", NEEDS_REVIEW, round -> files("f 0640 /var/log/syslog")
                        .accept(round.quotes(DocumentRequirement.LOGS, "Sign-ins: `/var/log/auth.log`."))),
                line("REL-6", "nobody looked for it", PASS, round ->
                        round.quotes(DocumentRequirement.LOGS, "Sign-ins: `/var/log/auth.log`.")),
                line("UPD-1", "nothing serious", PASS, scan("trivy-json")),
                line("UPD-1", "serious, and documented", NEEDS_REVIEW, serious().andThen(upgrade(PASS))),
                line("UPD-1", "serious, and not documented", FAIL, serious().andThen(upgrade(FAIL))),
                line("UPD-1", "serious, and no documentation", NOT_EVALUATED, serious()),
                line("UPD-1", "half a scan", NOT_EVALUATED, round -> half(round, "t.json", "trivy-json")),
                line("UPD-3", "the same checks again", NEEDS_REVIEW, scan("trivy-json").andThen(round ->
                        round.earlier("old.json", "trivy-json", EvidenceKind.SCAN))),
                line("UPD-3", "one check fewer", NOT_EVALUATED, scan("trivy-json").andThen(round ->
                        round.earlier("old.json", "trivy-json", EvidenceKind.SCAN)
                                .earlier("old.xml", "nmap-xml", EvidenceKind.SCAN))),
                line("UPD-3", "the first round", NOT_EVALUATED, scan("trivy-json")),
                line("UPD-4", "the newest point release", PASS, value("os.full-name", "Ubuntu 24.04.4 LTS")),
                line("UPD-4", "an older one", FAIL, value("os.full-name", "Ubuntu 24.04.1 LTS")),
                line("UPD-4", "a newer one than the table knows", NEEDS_REVIEW, value("os.full-name", "Ubuntu 24.04.5 LTS")),
                line("UPD-4", "the line without the point release", NEEDS_REVIEW, value("os.full-name", "Ubuntu 24.04")),
                line("UPD-4", "a line whose newest is not known", FAIL, value("os.full-name", "CentOS 4.9")),
                line("UPD-4", "nobody looked", NOT_EVALUATED, _ -> {}));
    }

    /// The least of what has tests of its own: ports, feedback, malicious software.
    static Stream<Line> lookedAtElsewhere() {
        return Stream.of(
                line("SEL-2", "the attestation ends", NEEDS_REVIEW, installed("deb", "nginx", "1").andThen(said("SEL-2", TODAY))),
                line("SEL-7", "the attestation ends", NEEDS_REVIEW, said("SEL-7", TODAY)),
                line("SEL-7", "nobody attested it", NOT_EVALUATED, _ -> {}),
                line("SCR-4", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("WEB-1", "an accepted repository", NEEDS_REVIEW, files("f 0644 /var/www/x", "f 0644 /data/x", "f 0644 /srv/x",
                        "f 0644 /usr/share/nginx/x").andThen(accepted("nikto-json", "Git repository"))),
                line("WEB-2", "an accepted listing", NEEDS_REVIEW, accepted("zap-json", "Directory Browsing")),
                line("WEB-3", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("OS-1", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("OS-5", "a port that perhaps is open", NEEDS_REVIEW, port(9001, PortState.OPEN_OR_FILTERED).andThen(round ->
                        round.says(DocumentRequirement.PORTS, PASS))),
                line("OS-5", "Redis, kept out by the cloud’s firewall alone", NEEDS_REVIEW, listening(6379).andThen(round ->
                        keptOut(round, file(round, "sg.json", "aws-security-groups")))),
                line("OS-5", "Redis, and a list of rules that broke off", FAIL, listening(6379).andThen(round ->
                        keptOut(round, half(round, "sg.json", "aws-security-groups")))),
                line("REL-1", "passed", PASS, feedback(FeedbackResult.PASSED)),
                line("REL-1", "failed", FAIL, feedback(FeedbackResult.FAILED)),
                line("REL-1", "a warning", NEEDS_REVIEW, feedback(FeedbackResult.WARNING)),
                line("REL-1", "nothing came", NOT_EVALUATED, round -> round.platform("azure")),
                line("REL-2", "documented", PASS, port(443, PortState.OPEN).andThen(round -> round.names(443, "tcp")
                        .says(DocumentRequirement.PORTS, PASS)
                        .says(DocumentRequirement.PORT_CONTROL, PASS))),
                line("REL-2", "not documented", FAIL, port(9001, PortState.OPEN).andThen(round ->
                        round.says(DocumentRequirement.PORTS, PASS).says(DocumentRequirement.PORT_CONTROL, PASS))),
                line("REL-2", "nobody looked", NOT_EVALUATED, _ -> {}),
                line("PRG-1", "tested, and the attestation ends", NEEDS_REVIEW, scan("trivy-json").andThen(round ->
                        round.attests("PRG-1", 0, TODAY))));
    }

    private static Consumer<Round> accepted(String format, String title) {
        return round -> round.finding(
                file(round, format, format), FindingKind.MISCONFIGURATION, Severity.LOW, "x", title, DecisionKind.ACCEPTED);
    }

    private static Consumer<Round> timer(String name, String state) {
        return round -> round.fact(
                file(round, "unit-files.txt", "systemd-timer-files"), new Fact.Value("timer.state." + name, state));
    }

    private static Consumer<Round> runs(String name, String next) {
        return round -> round.fact(file(round, "timers.txt", "systemd-timers"), new Fact.Value("timer.next." + name, next));
    }

    static Consumer<Round> port(int number, PortState state) {
        return round -> round.port(file(round, "nmap.xml", "nmap-xml"), "192.0.2.10", number, "tcp", state);
    }

    private static Consumer<Round> listening(int number) {
        return round -> round.port(file(round, "ss.txt", "ss-listening"), "0.0.0.0", number, "tcp", PortState.OPEN);
    }

    private static void keptOut(Round round, Evidence rules) {
        round.fact(rules, new Fact.Value("firewall.default", "deny any"));
    }

    private static Consumer<Round> feedback(FeedbackResult result) {
        return round -> round.feedback(round.file("f.json", "azure-selftest", EvidenceKind.FEEDBACK), "azure", "48", result);
    }

    /// The whole table.
    static Stream<Line> lines() {
        return Stream.of(
                        software(), scripts(), web(), system(), packaging(), documentation(), updating(), people(), attested(),
                        lookedAtElsewhere())
                .flatMap(lines -> lines);
    }

    static Stream<Line> people() {
        return Stream.of(
                line("SVC-1", "attested", PASS, round -> round.attests("SVC-1", 0, LATER)),
                line("SVC-1", "ends soon", NEEDS_REVIEW, round -> round.attests("SVC-1", 0, SOON)),
                line("SVC-1", "ended yesterday", NOT_EVALUATED, round -> round.attests("SVC-1", 0, PAST)),
                line("SVC-1", "ends today", NEEDS_REVIEW, round -> round.attests("SVC-1", 0, LocalDate.parse("2026-11-23"))),
                line("SVC-1", "another item was attested", NOT_EVALUATED, round -> round.attests("SVC-2", 0, LATER)),
                line("PRG-1", "tested, and attested", PASS, scan("trivy-json").andThen(round ->
                        round.attests("PRG-1", 0, LATER))),
                line("PRG-1", "attested only", NOT_EVALUATED, round -> round.attests("PRG-1", 0, LATER)),
                line("PRG-1", "tested only", NOT_EVALUATED, scan("trivy-json")),
                line("PRG-4", "signed last month", PASS, round ->
                        round.signed("CS-2026-0001", Round.NOW.minus(Duration.ofDays(30)))),
                line("PRG-4", "signed two years ago", NOT_EVALUATED, round ->
                        round.signed("CS-2024-0001", Round.NOW.minus(Duration.ofDays(730)))));
    }

    @Test
    void both_sides_of_a_disagreement_are_cited() {
        Round round = new Round();
        unattended("1").andThen(unattended("0")).andThen(documents(PASS)).accept(round);

        assertThat(round.assess("OS-2").grounds())
                .flatExtracting(Ground::citations)
                .extracting(citation -> citation.quote())
                .contains(
                        "update.auto.apt.periodic.unattended-upgrade 1",
                        "update.auto.apt.periodic.unattended-upgrade 0");
    }

    @Test
    void a_newer_line_of_the_system_is_named() {
        Round old = new Round();
        value("os.full-name", "Ubuntu 18.04.6 LTS").accept(old);
        Round newest = new Round();
        value("os.full-name", "Ubuntu 24.04.1 LTS").accept(newest);

        assertThat(old.assess("UPD-4").grounds()).extracting(ground -> ground.text().key()).contains("assess.system.newer");
        assertThat(newest.assess("UPD-4").grounds())
                .extracting(ground -> ground.text().key())
                .doesNotContain("assess.system.newer");
    }

    @Test
    void an_account_with_a_password_that_no_page_names_is_told_with_its_line() {
        Consumer<Round> documented = round -> round.says(DocumentRequirement.WEAK_PASSWORD, PASS).logsInAs("ubuntu");
        Round known = new Round();
        account("ubuntu", PasswordState.USABLE).andThen(documented).accept(known);
        Round unknown = new Round();
        account("deploy", PasswordState.USABLE).andThen(documented).accept(unknown);

        assertThat(unknown.assess("OS-3").grounds())
                .filteredOn(ground -> ground.text().key().equals("assess.logins.undocumented"))
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.result()).isEqualTo(NEEDS_REVIEW);
                    assertThat(ground.citations()).extracting(Citation::quote).containsExactly("deploy USABLE");
                });
        assertThat(known.assess("OS-3").grounds())
                .extracting(ground -> ground.text().key())
                .doesNotContain("assess.logins.undocumented");
    }

    @Test
    void an_attestation_given_for_another_text_does_not_count() {
        Round round = new Round().attestsOtherText("SVC-1", LATER);

        assertThat(round.assess("SVC-1").result()).isEqualTo(NOT_EVALUATED);
        assertThat(Round.words(round.assess("SVC-1"))).endsWith("before its text changed.");
    }

    @Test
    void what_was_found_is_named_in_the_sentence() {
        Round round = new Round();
        finding("zap-json", FindingKind.MISCONFIGURATION, Severity.MEDIUM, "10033", "Directory Browsing").accept(round);

        assertThat(Round.words(round.assess("WEB-2"))).isEqualTo("One finding stands open: Directory Browsing.");
    }

    static Line line(String item, String what, AssessmentResult result, Consumer<Round> evidence) {
        return new Line(item, what, result, evidence);
    }

    static Evidence file(Round round, String name, String format) {
        return round.file(name, format, EvidenceKind.SCAN);
    }

    static Evidence half(Round round, String name, String format) {
        return round.file(name, format, EvidenceKind.SCAN, Round.scan(Round.NOW, false));
    }

    static Consumer<Round> scan(String format) {
        return round -> file(round, format, format);
    }

    static Consumer<Round> finding(
            String format, FindingKind kind, Severity severity, String identifier, String title) {
        return round -> round.finding(file(round, format, format), kind, severity, identifier, title);
    }

    static Consumer<Round> serious() {
        return finding("trivy-json", FindingKind.VULNERABILITY, Severity.CRITICAL, "CVE-2099-1", "Overflow");
    }

    static Consumer<Round> installed(String type, String name, String version) {
        return round -> round.fact(file(round, "sbom.json", "spdx"), pack(type, name, version));
    }

    private static Fact pack(String type, String name, String version) {
        return new Fact.InstalledPackage(type, name, version, "");
    }

    static Consumer<Round> account(String name, PasswordState state) {
        return round -> round.fact(file(round, "passwd.txt", "passwd-status"), new Fact.Account(name, state, state.name()));
    }

    static Consumer<Round> value(String name, String value) {
        return round -> round.fact(file(round, "values.txt", "values"), new Fact.Value(name, value));
    }

    private static Consumer<Round> unattended(String value) {
        return value("update.auto.apt.periodic.unattended-upgrade", value);
    }

    private static Consumer<Round> documents(AssessmentResult autoUpdate) {
        return round -> round.says(DocumentRequirement.AUTO_UPDATE, autoUpdate);
    }

    private static Consumer<Round> upgrade(AssessmentResult result) {
        return round -> round.says(DocumentRequirement.UPGRADE, result);
    }

    private static Consumer<Round> said(String item, LocalDate lastDay) {
        return round -> round.attests(item, 1, lastDay);
    }

    /// A list that `find` made; each row is type, mode and path.
    static Consumer<Round> files(String... rows) {
        return round -> {
            Evidence find = round.file(
                    "find.txt", "file-modes", EvidenceKind.SCAN, new ScanInfo("find", "", "", null, true, List.of()));
            Stream.of(rows).forEach(row -> round.fact(find, mode(row)));
        };
    }

    private static Fact mode(String row) {
        String[] parts = row.split(" ", 3);
        return new Fact.FileMode(parts[2], parts[0], Integer.parseInt(parts[1], 8), "root", "root");
    }
}
