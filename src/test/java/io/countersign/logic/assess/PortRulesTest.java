package io.countersign.logic.assess;

import static io.countersign.model.evidence.Fact.PortState.CLOSED;
import static io.countersign.model.evidence.Fact.PortState.FILTERED;
import static io.countersign.model.evidence.Fact.PortState.OPEN;
import static io.countersign.model.evidence.Fact.PortState.OPEN_OR_FILTERED;
import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.PortRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortRulesTest {
    private static final String OUTSIDE = "203.0.113.7";
    private static final String SOCKETS = "0.0.0.0";

    private final Round round = new Round();
    private final Evidence nmap = round.file("nmap.xml", "nmap-xml", EvidenceKind.SCAN);
    private final Evidence ss = round.file("ss.txt", "ss-text", EvidenceKind.SCAN);

    @ParameterizedTest
    @CsvSource({
        // port, protocol, state, protocol in the documentation or '' -> REL-2, OS-5
        "443, tcp, OPEN, tcp, PASS, PASS",
        "443, tcp, OPEN, '', FAIL, PASS",
        "9001, tcp, OPEN, tcp, PASS, PASS",
        "9001, tcp, OPEN, '', FAIL, FAIL",
        "9001, udp, OPEN, udp, PASS, PASS",
        "9001, udp, OPEN, tcp, NEEDS_REVIEW, NEEDS_REVIEW",
        "9001, udp, OPEN, '', FAIL, FAIL",
        "443, udp, OPEN, '', FAIL, FAIL",
        "6379, tcp, OPEN, '', FAIL, FAIL",
        "6379, tcp, OPEN, tcp, PASS, FAIL",
        "6379, udp, OPEN, udp, PASS, FAIL",
        "6379, tcp, OPEN_OR_FILTERED, '', NEEDS_REVIEW, NEEDS_REVIEW",
        "443, tcp, OPEN_OR_FILTERED, tcp, NEEDS_REVIEW, PASS",
        "9001, tcp, OPEN_OR_FILTERED, '', NEEDS_REVIEW, NEEDS_REVIEW",
        "9001, tcp, CLOSED, tcp, NEEDS_REVIEW, PASS",
        "9001, tcp, FILTERED, '', PASS, PASS"
    })
    void a_port_is_judged_by_its_state_and_its_documentation(
            int port,
            String protocol,
            PortState state,
            String documented,
            AssessmentResult rel2,
            AssessmentResult os5) {
        documentation();
        round.port(nmap, OUTSIDE, port, protocol, state);
        if (!documented.isEmpty()) {
            round.names(port, documented);
        }

        assertThat(round.assess("REL-2").result()).isEqualTo(rel2);
        assertThat(round.assess("OS-5").result()).isEqualTo(os5);
        assertThat(Round.words(round.assess("REL-2"))).isNotBlank();
        assertThat(Round.words(round.assess("OS-5"))).isNotBlank();
    }

    @Test
    void an_open_port_that_no_page_names_is_told_with_its_number() {
        documentation();
        round.port(nmap, OUTSIDE, 22, "tcp", OPEN).names(22, "tcp");
        round.port(nmap, OUTSIDE, 3306, "tcp", OPEN);

        Assessment assessment = round.assess("REL-2");

        assertThat(Round.words(assessment))
                .isEqualTo("Port 3306 is open and no page of the documentation says what it is for.");
        assertThat(assessment.grounds().getFirst().text().args()).containsExactly(1L, 2);
        assertThat(assessment.grounds().getFirst().citations())
                .containsExactly(new Citation("docs/ports.md", 22, "22 is for something"), new Citation("nmap.xml", 0, ""));
        assertThat(Round.words(round.assess("OS-5"))).isEqualTo("Port 3306 is open and has to be closed.");
    }

    @Test
    void several_ports_are_told_in_one_sentence() {
        documentation();
        round.port(nmap, OUTSIDE, 9001, "tcp", OPEN).port(nmap, OUTSIDE, 161, "udp", OPEN);

        assertThat(Round.words(round.assess("REL-2")))
                .isEqualTo("Ports 161/udp, 9001 are open and no page of the documentation says what they are for.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "::1", "[::1]", "::ffff:127.0.0.1", "localhost"})
    void what_listens_on_loopback_is_not_open(String host) {
        documentation();
        round.port(ss, host, 3306, "tcp", OPEN).port(ss, SOCKETS, 22, "tcp", OPEN).names(22, "tcp");

        assertThat(round.assess("REL-2").result()).isEqualTo(PASS);
        assertThat(round.assess("OS-5").result()).isEqualTo(PASS);
        assertThat(round.ports()).extracting(PortRow::port).containsExactly(22);
    }

    @Test
    void loopback_alone_is_no_evidence_of_what_can_be_reached() {
        documentation();
        round.port(nmap, "127.0.0.1", 22, "tcp", OPEN);

        assertThat(round.assess("REL-2").result()).isEqualTo(NOT_EVALUATED);
        assertThat(round.assess("OS-5").result()).isEqualTo(NOT_EVALUATED);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED", "FILTERED"})
    void scans_that_disagree_need_review_with_both_sides(PortState outside) {
        documentation();
        round.port(ss, SOCKETS, 6379, "tcp", OPEN).port(nmap, OUTSIDE, 6379, "tcp", outside);

        for (String item : List.of("REL-2", "OS-5")) {
            Assessment assessment = round.assess(item);

            assertThat(assessment.result()).isEqualTo(NEEDS_REVIEW);
            assertThat(Round.words(assessment)).isEqualTo("Port 6379 needs a person’s judgement.");
            assertThat(assessment.grounds())
                    .anySatisfy(ground -> assertThat(ground.citations())
                            .containsExactly(new Citation("ss.txt", 0, ""), new Citation("nmap.xml", 0, "")));
        }
    }

    @Test
    void two_images_may_differ_without_disagreeing() {
        documentation();
        round.port(nmap, OUTSIDE, 3306, "tcp", OPEN).port(ss, "203.0.113.8", 3306, "tcp", CLOSED);

        assertThat(round.assess("REL-2").result()).isEqualTo(FAIL);
    }

    @Test
    void without_a_scan_of_ports_nothing_is_said_of_them() {
        documentation();
        round.names(22, "tcp");

        for (String item : List.of("REL-2", "OS-5")) {
            assertThat(round.assess(item).result()).isEqualTo(NOT_EVALUATED);
            assertThat(Round.words(round.assess(item)))
                    .isEqualTo("No imported report shows which ports can be reached from outside.");
        }
        assertThat(round.ports()).extracting(PortRow::result).containsExactly(NOT_EVALUATED);
    }

    @Test
    void without_documentation_an_open_port_is_not_called_undocumented() {
        round.port(nmap, OUTSIDE, 22, "tcp", OPEN).port(nmap, OUTSIDE, 9001, "tcp", OPEN);

        for (String item : List.of("REL-2", "OS-5")) {
            assertThat(round.assess(item).result()).isEqualTo(NOT_EVALUATED);
            assertThat(Round.words(round.assess(item)))
                    .isEqualTo("No page of documentation has been imported in this round.");
        }
        assertThat(round.ports()).extracting(PortRow::result).containsExactly(NOT_EVALUATED, NOT_EVALUATED);
    }

    @Test
    void without_a_scan_of_ports_not_even_a_missing_instruction_is_called_a_fail() {
        documentation();
        round.says(DocumentRequirement.PORT_CONTROL, FAIL);

        assertThat(round.assess("REL-2").result()).isEqualTo(NOT_EVALUATED);
    }

    @Test
    void a_dangerous_port_fails_without_documentation_too() {
        round.port(nmap, OUTSIDE, 27017, "tcp", OPEN);

        assertThat(round.assess("OS-5").result()).isEqualTo(FAIL);
    }

    @Test
    void pages_that_cannot_be_read_with_certainty_do_not_make_a_port_undocumented() {
        documentation();
        round.says(DocumentRequirement.PORTS, NEEDS_REVIEW).port(nmap, OUTSIDE, 9001, "tcp", OPEN);

        assertThat(round.assess("REL-2").result()).isEqualTo(NEEDS_REVIEW);
        assertThat(round.assess("OS-5").result()).isEqualTo(NEEDS_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"PASS, PASS", "NEEDS_REVIEW, NEEDS_REVIEW", "FAIL, FAIL"})
    void how_to_open_and_close_ports_has_to_be_documented(AssessmentResult control, AssessmentResult expected) {
        documentation();
        round.says(DocumentRequirement.PORT_CONTROL, control)
                .port(nmap, OUTSIDE, 22, "tcp", OPEN)
                .names(22, "tcp");

        assertThat(round.assess("REL-2").result()).isEqualTo(expected);
    }

    @Test
    void a_scan_of_ports_that_was_cut_off_is_not_evaluated_but_what_it_found_counts() {
        documentation();
        Evidence half = round.file("half.xml", "nmap-xml", EvidenceKind.SCAN, Round.scan(Round.NOW, false));
        round.port(half, OUTSIDE, 22, "tcp", OPEN).names(22, "tcp");
        assertThat(round.assess("REL-2").result()).isEqualTo(NOT_EVALUATED);
        assertThat(round.assess("OS-5").result()).isEqualTo(NOT_EVALUATED);

        round.port(half, OUTSIDE, 6379, "tcp", OPEN);

        assertThat(round.assess("REL-2").result()).isEqualTo(FAIL);
        assertThat(round.assess("OS-5").result()).isEqualTo(FAIL);
    }

    @Test
    void the_table_shows_every_port_that_is_open_or_documented() {
        documentation();
        round.port(nmap, OUTSIDE, 443, "tcp", OPEN).port(ss, SOCKETS, 443, "tcp", OPEN).names(443, "tcp");
        round.port(nmap, OUTSIDE, 3306, "tcp", OPEN);
        round.port(nmap, OUTSIDE, 8443, "tcp", FILTERED);
        round.names(9001, "tcp");
        round.port(nmap, OUTSIDE, 123, "udp", OPEN_OR_FILTERED);

        assertThat(round.ports())
                .containsExactly(
                        row(123, "udp", "service123", List.of(), false, NEEDS_REVIEW, Exposure.UNCERTAIN, ""),
                        row(443, "tcp", "service443", List.of("nmap.xml", "ss.txt"), false, PASS, Exposure.OPEN, "something"),
                        row(3306, "tcp", "service3306", List.of("nmap.xml"), true, FAIL, Exposure.OPEN, ""),
                        row(9001, "tcp", "something", List.of(), false, NEEDS_REVIEW, Exposure.CLOSED, "something"));
    }

    @Test
    void a_number_without_a_protocol_is_not_shown_as_a_closed_port_beside_the_open_one() {
        documentation();
        round.port(nmap, OUTSIDE, 53, "udp", OPEN).names(53, "tcp");

        assertThat(round.ports())
                .containsExactly(row(
                        53, "udp", "service53", List.of("nmap.xml"), false, NEEDS_REVIEW, Exposure.OPEN, "something"));
    }

    /// @param purpose where there is one, a page gives it
    private static PortRow row(
            int port,
            String protocol,
            String service,
            List<String> seen,
            boolean dangerous,
            AssessmentResult result,
            Exposure exposure,
            String purpose) {
        List<Citation> pages = purpose.isEmpty() ? List.of() : List.of(page(port));
        return new PortRow(port, protocol, service, seen, pages, dangerous, result, exposure, purpose, List.of());
    }

    private void documentation() {
        round.says(DocumentRequirement.PORTS, PASS).says(DocumentRequirement.PORT_CONTROL, PASS);
    }

    private static Citation page(int port) {
        return new Citation("docs/ports.md", port, port + " is for something");
    }

    @ParameterizedTest
    @CsvSource({
        // port, rule or '', what else happens -> exposure, REL-2, OS-5; nothing is documented
        "6379, '', deny any, BLOCKED, PASS, NEEDS_REVIEW",
        "9001, '', deny any, BLOCKED, PASS, PASS",
        "9001, allow 9001/tcp any any, deny any, OPEN, FAIL, FAIL",
        "9001, allow 9000-9010/tcp any 4, deny any, OPEN, FAIL, FAIL",
        "9001, allow 9001/udp any any, deny any, BLOCKED, PASS, PASS",
        "6379, allow 6379/any 10.0.0.0/8 4, deny 4, RESTRICTED, FAIL, NEEDS_REVIEW",
        "6379, '', allow any, OPEN, FAIL, FAIL",
        "6379, deny 6379/tcp any any, allow any, BLOCKED, PASS, NEEDS_REVIEW",
        "6379, '', deny 6, OPEN, FAIL, FAIL",
        "9001, allow any/any any any, deny any, OPEN, FAIL, FAIL"
    })
    void a_firewall_decides_what_can_be_reached(
            int port, String rule, String otherwise, Exposure exposure, AssessmentResult rel2, AssessmentResult os5) {
        documentation();
        Evidence own = round.file("listening.txt", "ss-listening", EvidenceKind.SCAN);
        Evidence ufw = round.file("ufw.txt", "ufw-status", EvidenceKind.SCAN);
        round.port(own, SOCKETS, port, "tcp", OPEN);
        if (!rule.isEmpty()) {
            round.fact(ufw, new Fact.Value("firewall.rule", rule));
        }
        round.fact(ufw, new Fact.Value("firewall.default", otherwise));

        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(exposure);
        assertThat(round.assess("REL-2").result()).isEqualTo(rel2);
        assertThat(round.assess("OS-5").result()).isEqualTo(os5);
        assertThat(Round.words(round.assess("OS-5"))).isNotBlank();
    }

    /// Rules of clouds in one file, with priority and group.
    @ParameterizedTest
    @CsvSource({
        "allow 9001/tcp any 4 200 a;deny 9001/tcp any 4 100 a, BLOCKED",
        "deny 9001/tcp any 4 200 a;allow 9001/tcp any 4 100 a, OPEN",
        "allow 9001/tcp any 4 100 a;deny 9001/tcp any 4 100 a, BLOCKED",
        "deny any/any any any 100 a;allow 9001/tcp any 4 200 b, OPEN",
        "allow 9001/tcp 10.0.0.0/8 4 100 a;deny any/any any any 200 a, RESTRICTED",
        "allow 22/tcp any 4 100 a, BLOCKED"
    })
    void the_lowest_priority_of_a_group_decides_and_groups_let_in_each(String rules, Exposure exposure) {
        documentation();
        Evidence own = round.file("listening.txt", "ss-listening", EvidenceKind.SCAN);
        Evidence cloud = round.file("nsg.json", "azure-nsg", EvidenceKind.SCAN);
        round.port(own, "0.0.0.0", 9001, "tcp", OPEN).fact(cloud, new Fact.Value("firewall.default", "deny any"));
        List.of(rules.split(";")).forEach(rule -> round.fact(cloud, new Fact.Value("firewall.rule", rule)));

        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(exposure);
    }

    @Test
    void groups_of_a_cloud_in_several_files_are_one_layer_and_the_hosts_firewall_another() {
        documentation();
        Evidence own = round.file("listening.txt", "ss-listening", EvidenceKind.SCAN);
        round.port(own, "0.0.0.0", 9001, "tcp", OPEN);
        for (String rule : List.of("allow 22/tcp any 4 1 0", "allow 9001/tcp any 4 1 0")) {
            Evidence cloud = round.file(rule, "alibaba-security-group", EvidenceKind.SCAN);
            round.fact(cloud, new Fact.Value("firewall.default", "deny any")).fact(cloud, new Fact.Value("firewall.rule", rule));
        }
        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(Exposure.OPEN);

        Evidence ufw = round.file("ufw.txt", "ufw-status", EvidenceKind.SCAN);
        round.fact(ufw, new Fact.Value("firewall.default", "deny any"));
        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(Exposure.BLOCKED);
    }

    @Test
    void what_containers_publish_goes_past_the_firewall() {
        documentation();
        Evidence docker = round.file("docker.txt", "docker-ps", EvidenceKind.SCAN);
        Evidence ufw = round.file("ufw.txt", "ufw-status", EvidenceKind.SCAN);
        round.port(docker, SOCKETS, 9001, "tcp", OPEN);
        round.fact(docker, new Fact.Value("firewall.published", "9001/tcp 0.0.0.0"));
        round.fact(ufw, new Fact.Value("firewall.default", "deny any"));

        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(Exposure.PUBLISHED);
        assertThat(round.assess("OS-5").result()).isEqualTo(FAIL);
        assertThat(round.assess("OS-5").grounds())
                .anyMatch(ground -> ground.text().key().equals("assess.ports.firewall.published"));
    }

    @Test
    void what_was_seen_from_outside_is_open_whatever_the_rules_say() {
        documentation();
        Evidence ufw = round.file("ufw.txt", "ufw-status", EvidenceKind.SCAN);
        round.port(nmap, OUTSIDE, 6379, "tcp", OPEN).fact(ufw, new Fact.Value("firewall.default", "deny any"));

        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(Exposure.OPEN);
        assertThat(round.assess("OS-5").result()).isEqualTo(FAIL);
    }

    @Test
    void over_the_version_of_ip_that_no_list_speaks_of_a_port_is_open() {
        documentation();
        Evidence own = round.file("listening.txt", "ss-listening", EvidenceKind.SCAN);
        Evidence list = round.file("iptables.txt", "iptables-save", EvidenceKind.SCAN);
        round.port(own, "*", 9001, "tcp", OPEN).fact(list, new Fact.Value("firewall.default", "deny 4"));

        assertThat(round.ports()).extracting(PortRow::exposure).containsExactly(Exposure.OPEN);
    }

    @Test
    void what_only_the_machine_reaches_has_a_row_of_its_own() {
        documentation();
        Evidence own = round.file("listening.txt", "ss-listening", EvidenceKind.SCAN);
        round.fact(own, new Fact.Value("listen.loopback", "6379/tcp redis-server"));
        round.fact(own, new Fact.Value("listen.loopback", "22/tcp sshd")).port(own, SOCKETS, 22, "tcp", OPEN);

        assertThat(round.ports())
                .extracting(PortRow::port, PortRow::exposure, PortRow::service)
                .containsExactly(
                        tuple(22, Exposure.OPEN, "service22"),
                        tuple(6379, Exposure.LOOPBACK, "redis-server"));
        assertThat(round.assess("OS-5").result()).isEqualTo(PASS);
    }
}
