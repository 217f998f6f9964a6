package io.countersign.logic.assess;

import static io.countersign.logic.assess.ItemRulesTest.account;
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
        return Stream.of(azure, digitalocean, faultsOnly(), scanned(), settings(), others()).flatMap(lines -> lines);
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

    private static Consumer<Round> told(String platform, String format, FeedbackResult result, List<String> checks) {
        return round -> told(round, round.file(format, format, EvidenceKind.FEEDBACK), platform, result, checks);
    }

    private static void told(Round round, Evidence file, String platform, FeedbackResult result, List<String> checks) {
        for (String check : checks) {
            round.feedback(file, platform, check, result);
        }
    }
}
