package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigitalOceanFirewallImporterTest extends CloudFirewallContract {
    DigitalOceanFirewallImporterTest() {
        super(new DigitalOceanFirewallImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("digitalocean-firewall-list.json", facts(5));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "[{\"outbound_rules\":[],\"inbound_rules\":[{\"protocol\":\"icmp\"}",
                rows,
                number -> ",{\"protocol\":\"tcp\",\"ports\":\"" + (1 + number % 60_000) + "\",\"sources\":{\"addresses\":[\"0.0.0.0/0\"]}}",
                "]}]");
    }

    @Test
    void each_source_of_each_rule_is_told() throws Exception {
        assertThat(rules("digitalocean-firewall-list.json"))
                .containsExactly(
                        "allow 443/tcp any 4 0 0",
                        "allow 443/tcp any 6 0 0",
                        "allow any/udp 198.51.100.0/24 4 0 0",
                        "allow any/udp group:lb any 0 0");
    }

    @Test
    void a_page_of_several_is_not_whole() throws Exception {
        assertThat(read("{\"firewalls\":[],\"links\":{\"pages\":{\"next\":\"https://example.org\"}}}").scan().complete()).isFalse();
    }
}
