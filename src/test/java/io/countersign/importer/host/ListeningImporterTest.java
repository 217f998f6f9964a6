package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.message.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListeningImporterTest extends HostContract {
    ListeningImporterTest() {
        super(new ListeningImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "ss-listening-ss.txt", facts(5),
                "ss-listening-netstat.txt", facts(4),
                "ss-listening-windows.txt", facts(3));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "tcp LISTEN 0 128 192.0.2." + number + ":22 *:*\n", "");
    }

    @Test
    void what_listens_for_others_is_an_open_port_and_the_rest_is_a_value() throws Exception {
        Collected report = sample("ss-listening-ss.txt");

        assertThat(report.facts)
                .containsExactly(
                        new Fact.Value("listen.loopback", "53/udp resolver"),
                        new Fact.Port("::", 5353, "udp", PortState.OPEN, ""),
                        new Fact.Port("0.0.0.0", 22, "tcp", PortState.OPEN, "sshd"),
                        new Fact.Port("*", 443, "tcp", PortState.OPEN, "httpd"),
                        new Fact.Value("listen.loopback", "8005/tcp java"));
        assertThat(report.scan()).isEqualTo(LineReader.said("ss"));
    }

    @Test
    void netstat_is_read_under_a_heading_of_any_language() throws Exception {
        Collected report = sample("ss-listening-netstat.txt");

        assertThat(report.facts)
                .containsExactly(
                        new Fact.Port("0.0.0.0", 22, "tcp", PortState.OPEN, "sshd"),
                        new Fact.Value("listen.loopback", "3306/tcp databased"),
                        new Fact.Port("::", 80, "tcp", PortState.OPEN, ""),
                        new Fact.Port("0.0.0.0", 68, "udp", PortState.OPEN, "dhclient"));
        assertThat(report.scan()).isEqualTo(LineReader.said("netstat"));
    }

    @Test
    void netstat_of_windows_is_told_by_the_other_address_and_not_by_a_word() throws Exception {
        assertThat(sample("ss-listening-windows.txt").facts)
                .containsExactly(
                        new Fact.Port("0.0.0.0", 3389, "tcp", PortState.OPEN, ""),
                        new Fact.Value("listen.loopback", "5985/tcp "),
                        new Fact.Port("0.0.0.0", 123, "udp", PortState.OPEN, ""));
    }

    @Test
    void rows_of_one_network_alone_have_no_first_column() throws Exception {
        String rows = """
                State  Recv-Q Send-Q Local Address:Port Peer Address:Port
                LISTEN 0 128 :::22 :::*
                UNCONN 0 0 *:123 *:* users:(("timed",812,16))
                """;

        assertThat(recognises(rows)).isTrue();
        assertThat(read(rows).facts)
                .containsExactly(
                        new Fact.Port("::", 22, "tcp", PortState.OPEN, ""),
                        new Fact.Port("*", 123, "udp", PortState.OPEN, "timed"));
    }

    @Test
    void a_heading_alone_says_that_nothing_listens() throws Exception {
        String heading = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n";

        assertThat(recognises(heading)).isTrue();
        assertThat(read(heading).facts).isEmpty();
        assertThat(read(heading).scan().complete()).isTrue();
    }

    @Test
    void a_last_row_that_is_cut_off_shows() throws Exception {
        Collected report = read("tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\ntcp LISTEN 0 128 0.0.0.0:80");

        assertThat(report.facts).hasSize(1);
        assertThat(report.scan().complete()).isFalse();
        assertThat(report.scan().remarks()).containsExactly(Message.of("importer.host.cut"));
    }

    @Test
    void rows_that_make_no_sense_are_counted() throws Exception {
        Collected report = read("tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\nKilled\ntcp LISTEN 0 1 *:80 *:*\n");

        assertThat(report.facts).hasSize(2);
        assertThat(report.scan().remarks()).containsExactly(Message.of("importer.host.unread", 1L));
    }

    @Test
    void prose_about_ports_is_not_recognised() {
        assertThat(recognises("tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\nThis is the port of SSH.\nClose it.\n")).isFalse();
        assertThat(recognises("State of the network\n")).isFalse();
    }
}
