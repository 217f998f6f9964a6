package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UfwStatusImporterTest extends HostContract {
    UfwStatusImporterTest() {
        super(new UfwStatusImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("ufw-status-verbose.txt", facts(11));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "Status: active\nDefault: deny (incoming), allow (outgoing)\n", rows, number -> (1 + number % 60_000) + "/tcp  ALLOW IN  Anywhere\n", "");
    }

    @Test
    void the_rules_for_incoming_connections_are_told_in_their_order() throws Exception {
        assertThat(sample("ufw-status-verbose.txt").facts).containsExactly(
                value("active", "1"),
                value("default", "deny any"),
                value("rule", "allow 22/tcp any 4"),
                value("rule", "allow 80/tcp any 4"),
                value("rule", "allow 443/tcp any 4"),
                value("rule", "allow 8000-8010/udp 198.51.100.0/24 4"),
                value("rule", "allow 9090/tcp any 4"),
                value("rule", "deny 3306/any any 4"),
                value("rule", "allow 80/tcp any 6"),
                value("rule", "allow 443/tcp any 6"),
                value("rule", "allow 22/tcp any 6"));
    }

    @Test
    void what_is_not_active_closes_nothing() throws Exception {
        assertThat(read("Status: inactive\n").facts).containsExactly(value("active", "0"));
    }

    @Test
    void a_service_of_unknown_ports_is_remarked_on() throws Exception {
        assertThat(read("Status: active\n\nTo   Action   From\nOurs   ALLOW   Anywhere\n").scan().remarks())
                .extracting(remark -> remark.key())
                .containsExactly("importer.firewall.unnamed");
    }

    private static Fact.Value value(String name, String value) {
        return new Fact.Value("firewall." + name, value);
    }
}
