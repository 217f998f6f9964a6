package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HuaweiSecurityGroupImporterTest extends CloudFirewallContract {
    HuaweiSecurityGroupImporterTest() {
        super(new HuaweiSecurityGroupImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("huawei-security-group-v3.json", facts(5), "huawei-security-group-v1.json", facts(3));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"security_group_rules\":[{\"direction\":\"egress\"}",
                rows,
                number -> ",{\"direction\":\"ingress\",\"ethertype\":\"IPv4\",\"protocol\":\"tcp\",\"multiport\":\"" + (1 + number % 60_000) + "\"}",
                "]}");
    }

    @Test
    void actions_and_priorities_of_version_3_are_read() throws Exception {
        assertThat(rules("huawei-security-group-v3.json"))
                .containsExactly(
                        "allow 22/tcp any 4 10 g1",
                        "allow 8000-8010/tcp any 4 10 g1",
                        "deny 22/tcp any 4 1 g1",
                        "allow any/any g1 6 100 g1");
    }

    @Test
    void rules_within_groups_only_let_in() throws Exception {
        assertThat(rules("huawei-security-group-v1.json"))
                .containsExactly("allow 443/tcp any 4 1 g2", "allow 5000-5010/udp 192.0.2.0/24 4 1 g2");
    }

    @Test
    void a_page_of_several_is_not_whole() throws Exception {
        assertThat(read("{\"security_group_rules\":[],\"page_info\":{\"next_marker\":\"z\"}}").scan().complete()).isFalse();
        assertThat(read("{\"security_group_rules\":[],\"security_group_rules_links\":[{\"rel\":\"next\"}]}").scan().complete())
                .isFalse();
    }
}
