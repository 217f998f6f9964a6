package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirewalldImporterTest extends HostContract {
    FirewalldImporterTest() {
        super(new FirewalldImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("firewalld-zone.txt", facts(7));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "public (active)\n  target: default\n  services:\n", rows, number -> "  ports: " + (1 + number % 60_000) + "/tcp\n", "");
    }

    @Test
    void services_ports_and_rich_rules_are_told() throws Exception {
        assertThat(sample("firewalld-zone.txt").facts).containsExactly(
                value("default", "deny any"),
                value("rule", "allow 22/tcp any any"),
                value("rule", "allow 546/udp any any"),
                value("rule", "allow 8443/tcp any any"),
                value("rule", "allow 9000-9010/udp any any"),
                value("rule", "allow 5432/tcp 203.0.113.7 any"),
                value("active", "1"));
    }

    private static Fact.Value value(String name, String value) {
        return new Fact.Value("firewall." + name, value);
    }
}
