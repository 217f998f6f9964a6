package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TencentSecurityGroupImporterTest extends CloudFirewallContract {
    TencentSecurityGroupImporterTest() {
        super(new TencentSecurityGroupImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("tencent-security-group-api.json", facts(6));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"SecurityGroupPolicySet\":{\"Ingress\":[{}",
                rows,
                number -> ",{\"PolicyIndex\":1,\"Protocol\":\"TCP\",\"Port\":\"" + (1 + number % 60_000) + "\",\"CidrBlock\":\"0.0.0.0/0\",\"Action\":\"ACCEPT\"}",
                "]}}");
    }

    @Test
    void rules_are_told_with_their_index() throws Exception {
        assertThat(rules("tencent-security-group-api.json"))
                .containsExactly(
                        "allow 80/tcp any 4 1 0",
                        "allow 443/tcp any 4 1 0",
                        "deny 22/tcp any 4 0 0",
                        "allow any/any any 6 2 0",
                        "allow 5000-5010/udp ipm-1 any 3 0");
    }

    @Test
    void a_rule_that_names_a_template_of_ports_leaves_the_list_incomplete() throws Exception {
        String rule = "{\"ServiceTemplate\":{\"ServiceId\":\"ppm-1\"},\"CidrBlock\":\"0.0.0.0/0\",\"Action\":\"%s\"}";

        assertThat(read("{\"SecurityGroupPolicySet\":{\"Ingress\":[" + rule.formatted("ACCEPT") + "]}}").scan().complete()).isFalse();
        assertThat(read("{\"SecurityGroupPolicySet\":{\"Ingress\":[" + rule.formatted("DROP") + "]}}").scan().complete()).isTrue();
    }
}
