package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlibabaSecurityGroupImporterTest extends CloudFirewallContract {
    AlibabaSecurityGroupImporterTest() {
        super(new AlibabaSecurityGroupImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("alibaba-security-group-web.json", facts(5));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"SecurityGroupId\":\"sg-1\",\"Permissions\":{\"Permission\":[{\"Direction\":\"egress\"}",
                rows,
                number -> ",{\"IpProtocol\":\"TCP\",\"PortRange\":\"" + (1 + number % 60_000) + "/60001\",\"SourceCidrIp\":\"0.0.0.0/0\"}",
                "]}}");
    }

    @Test
    void who_may_come_in_is_told_with_the_priority() throws Exception {
        assertThat(rules("alibaba-security-group-web.json"))
                .containsExactly(
                        "allow 22/tcp any 4 100 0",
                        "deny 22/tcp any 4 1 0",
                        "allow any/any sg-bp2 any 1 0",
                        "allow 8000-8010/udp any 6 1 0");
    }

    @Test
    void a_page_of_several_and_a_list_of_ports_are_not_whole() throws Exception {
        assertThat(read("{\"SecurityGroupId\":\"sg-1\",\"Permissions\":{\"Permission\":[]},\"NextToken\":\"x\"}").scan().complete())
                .isFalse();
        assertThat(read("{\"Permissions\":{\"Permission\":[{\"IpProtocol\":\"TCP\",\"PortRangeListId\":\"prl-1\",\"Policy\":\"Accept\"}]}}")
                        .scan()
                        .complete())
                .isFalse();
    }
}
