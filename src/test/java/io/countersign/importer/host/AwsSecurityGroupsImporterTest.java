package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsSecurityGroupsImporterTest extends ImporterContract {
    AwsSecurityGroupsImporterTest() {
        super(new AwsSecurityGroupsImporter());
    }

    @Override
    protected boolean rowsAreFacts() {
        return true;
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("aws-security-groups-web.json", new Counts(Map.of(), 0, 0, 0, 6, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"SecurityGroups\":[{\"GroupId\":\"sg-1\",\"IpPermissions\":[{}",
                rows,
                number -> ",{\"IpProtocol\":\"tcp\",\"FromPort\":" + (1 + number % 60_000) + ",\"IpRanges\":[{\"CidrIp\":\"0.0.0.0/0\"}]}",
                "]}]}");
    }

    @Test
    void who_may_come_in_is_told_for_each_permission_of_each_group() throws Exception {
        assertThat(read(Samples.bytes(Samples.named("aws-security-groups-web.json"))).facts)
                .containsExactly(
                        value("default", "deny any"),
                        value("rule", "allow 22/tcp 198.51.100.0/24 4"),
                        value("rule", "allow 443/tcp any 4"),
                        value("rule", "allow 443/tcp any 6"),
                        value("rule", "allow any/any sg-0a1 any"),
                        value("rule", "allow 8000-8010/udp 203.0.113.7/32 4"));
    }

    @Test
    void a_page_of_several_is_not_whole() throws Exception {
        Collected page = read("{\"SecurityGroups\":[{\"GroupId\":\"sg-1\",\"IpPermissions\":[]}],\"NextToken\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(page.scan().complete()).isFalse();
    }

    private static Collected read(byte[] bytes) throws Exception {
        Collected sink = new Collected();
        new AwsSecurityGroupsImporter().read(() -> new ByteArrayInputStream(bytes), sink);
        return sink;
    }

    private static Fact.Value value(String name, String value) {
        return new Fact.Value("firewall." + name, value);
    }
}
