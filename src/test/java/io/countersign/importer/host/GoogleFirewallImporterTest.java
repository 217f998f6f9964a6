package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoogleFirewallImporterTest extends CloudFirewallContract {
    GoogleFirewallImporterTest() {
        super(new GoogleFirewallImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("google-firewall-rules.json", facts(7));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "[{\"direction\":\"EGRESS\"}",
                rows,
                number -> ",{\"direction\":\"INGRESS\",\"network\":\"n\",\"allowed\":[{\"IPProtocol\":\"tcp\",\"ports\":[\"" + (1 + number % 60_000) + "\"]}]}",
                "]");
    }

    @Test
    void what_is_allowed_and_denied_to_all_machines_is_told() throws Exception {
        assertThat(rules("google-firewall-rules.json"))
                .containsExactly(
                        "allow 80/tcp any 4 1000 default",
                        "allow 8000-8010/tcp any 4 1000 default",
                        "allow 80/tcp any 6 1000 default",
                        "allow 8000-8010/tcp any 6 1000 default",
                        "deny 22/tcp any 4 900 default",
                        "allow any/any web any 65534 default");
    }
}
