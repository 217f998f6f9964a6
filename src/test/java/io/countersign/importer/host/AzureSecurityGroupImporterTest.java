package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AzureSecurityGroupImporterTest extends CloudFirewallContract {
    AzureSecurityGroupImporterTest() {
        super(new AzureSecurityGroupImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("azure-nsg-rules.json", facts(4), "azure-nsg-group.json", facts(4), "azure-nsg-template.json", facts(2));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "[{}",
                rows,
                number -> ",{\"access\":\"Allow\",\"direction\":\"Inbound\",\"priority\":100,\"protocol\":\"Tcp\",\"sourceAddressPrefix\":\"*\","
                        + "\"destinationPortRange\":\"" + (1 + number % 60_000) + "\"}",
                "]");
    }

    @Test
    void rules_keep_their_priority_and_what_goes_out_is_passed_over() throws Exception {
        assertThat(rules("azure-nsg-rules.json"))
                .containsExactly("allow 80/tcp any any 200 0", "allow 443/tcp any any 200 0", "deny 22/any any any 100 0");
    }

    @Test
    void a_group_is_one_list_with_its_defaults() throws Exception {
        assertThat(rules("azure-nsg-group.json"))
                .containsExactly(
                        "allow 8000-8010/tcp 203.0.113.0/24 4 110 1",
                        "allow 8000-8010/tcp 2001:db8::/32 6 110 1",
                        "deny any/any any any 65500 1");
    }

    @Test
    void the_rules_of_an_exported_template_are_read() throws Exception {
        assertThat(rules("azure-nsg-template.json")).containsExactly("allow 443/tcp any 4 100 2");
    }

    @Test
    void a_rule_with_a_parameter_for_a_port_leaves_the_list_incomplete() throws Exception {
        assertThat(read("[{\"access\":\"Allow\",\"direction\":\"Inbound\",\"priority\":1,\"protocol\":\"Tcp\",\"sourceAddressPrefix\":\"*\","
                        + "\"destinationPortRange\":\"[parameters('port')]\"}]")
                        .scan()
                        .complete())
                .isFalse();
    }

    @Test
    void other_resources_are_not_recognised() {
        assertThat(recognises("{\"resources\":[{\"type\":\"Microsoft.Compute/virtualMachines\",\"properties\":{}}]}")).isFalse();
        assertThat(recognises("[{\"access\":\"Allow\",\"direction\":\"Inbound\"}]")).isFalse();
    }
}
