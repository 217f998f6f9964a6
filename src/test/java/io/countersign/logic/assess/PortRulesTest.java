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

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
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
                        new PortRow(123, "udp", "service123", List.of(), List.of(), false, NEEDS_REVIEW),
                        new PortRow(
                                443, "tcp", "service443", List.of("nmap.xml", "ss.txt"), List.of(page(443)), false, PASS),
                        new PortRow(3306, "tcp", "service3306", List.of("nmap.xml"), List.of(), true, FAIL),
                        new PortRow(9001, "tcp", "something", List.of(), List.of(page(9001)), false, NEEDS_REVIEW));
    }

    @Test
    void a_number_without_a_protocol_is_not_shown_as_a_closed_port_beside_the_open_one() {
        documentation();
        round.port(nmap, OUTSIDE, 53, "udp", OPEN).names(53, "tcp");

        assertThat(round.ports())
                .containsExactly(new PortRow(
                        53, "udp", "service53", List.of("nmap.xml"), List.of(page(53)), false, NEEDS_REVIEW));
    }

    private void documentation() {
        round.says(DocumentRequirement.PORTS, PASS).says(DocumentRequirement.PORT_CONTROL, PASS);
    }

    private static Citation page(int port) {
        return new Citation("docs/ports.md", port, port + " is for something");
    }
}
