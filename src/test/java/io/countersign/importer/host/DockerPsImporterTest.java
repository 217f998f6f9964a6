package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerPsImporterTest extends HostContract {
    DockerPsImporterTest() {
        super(new DockerPsImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("docker-ps-list.txt", facts(9));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "CONTAINER ID   IMAGE   COMMAND   STATUS   PORTS   NAMES\n",
                rows,
                number -> "3f1c0f6e2a11   web   \"/s\"   Up   0.0.0.0:" + (1 + number % 60_000) + "->80/tcp   web\n",
                "");
    }

    @Test
    void published_ports_are_open_and_those_of_the_machine_alone_are_not() throws Exception {
        assertThat(sample("docker-ps-list.txt").facts).containsExactly(
                new Fact.Port("0.0.0.0", 8080, "tcp", PortState.OPEN, "acme/web:5"),
                value("published", "8080/tcp 0.0.0.0"),
                new Fact.Port("::", 8080, "tcp", PortState.OPEN, "acme/web:5"),
                value("published", "8080/tcp ::"),
                new Fact.Value("listen.loopback", "9000/tcp acme/sync:2"),
                new Fact.Port("0.0.0.0", 5000, "udp", PortState.OPEN, "acme/sync:2"),
                value("published", "5000/udp 0.0.0.0"),
                new Fact.Port("0.0.0.0", 5001, "udp", PortState.OPEN, "acme/sync:2"),
                value("published", "5001/udp 0.0.0.0"));
    }

    private static Fact.Value value(String name, String value) {
        return new Fact.Value("firewall." + name, value);
    }
}
