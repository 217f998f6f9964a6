package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NftablesImporterTest extends HostContract {
    NftablesImporterTest() {
        super(new NftablesImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("nft-ruleset-server.txt", facts(8));
    }

    /// Rules of the filter are told at the end, and there are not many; those of containers as they come.
    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "table ip nat {\nchain DOCKER {\n",
                rows,
                number -> "tcp dport " + (1 + number % 60_000) + " dnat to 172.17.0.2:80\n",
                "}\n}\n");
    }

    @Test
    void the_chains_are_followed_and_the_ports_of_containers_told() throws Exception {
        assertThat(sample("nft-ruleset-server.txt").facts).containsExactly(
                value("published", "8080/tcp 0.0.0.0"),
                value("rule", "allow 22/tcp any any"),
                value("rule", "allow 80/tcp any any"),
                value("rule", "allow 443/tcp any any"),
                value("rule", "allow 5432/tcp @office any"),
                value("rule", "allow 10000-10100/udp any any"),
                value("rule", "allow 22/tcp fd00::/8 any"),
                value("default", "deny any"));
    }

    private static Fact.Value value(String name, String value) {
        return new Fact.Value("firewall." + name, value);
    }
}
