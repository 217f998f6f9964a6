package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.host.FirewallFacts.Act;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Reads a security group of Alibaba Cloud: the answer of `DescribeSecurityGroupAttribute`, as `aliyun ecs` prints it. By the
/// reference of the API: priority 1 is asked first, and of equal ones the rule that keeps out.
final class AlibabaSecurityGroupImporter extends CloudFirewallImporter {
    AlibabaSecurityGroupImporter() {
        super("alibaba-security-group", "Alibaba Cloud security groups");
    }

    @Override
    boolean isOurs(JsonSketch root) {
        JsonSketch rules = root.at("Permissions");
        JsonSketch first = rules.has("Permission") ? rules.at("Permission").first() : rules.first();
        return root.has("SecurityGroupId", "Permissions")
                && (first.has("IpProtocol", "PortRange") || root.hasAny("InnerAccessPolicy"));
    }

    @Override
    void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "Permissions" -> permissions(in, rules);
                case "NextToken" -> {
                    if (!in.text().isEmpty()) {
                        rules.more();
                    }
                }
                default -> {}
            }
        });
    }

    private static void permissions(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(() -> permission(RuleObject.of(in), rules));
        } else {
            in.object(name -> {
                if (name.equals("Permission")) {
                    in.array(() -> permission(RuleObject.of(in), rules));
                }
            });
        }
    }

    private static void permission(RuleObject fields, CloudRules rules) throws InterruptedException {
        if (fields.text("Direction").equalsIgnoreCase("egress")) {
            return;
        }
        Act act = act(fields.text("Policy").isEmpty() || fields.text("Policy").equalsIgnoreCase("Accept"));
        List<String> senders = Stream.of("SourceCidrIp", "Ipv6SourceCidrIp", "SourceGroupId", "SourcePrefixListId")
                .flatMap(name -> fields.texts(name).stream())
                .toList();
        boolean listed = fields.text("PortRange").isEmpty() && !fields.text("PortRangeListId").isEmpty();
        rules.add(
                new CloudRules.Rule(
                        act,
                        fields.text("IpProtocol"),
                        fields.texts("PortRange"),
                        senders,
                        FirewallFacts.ANY,
                        number(fields.text("Priority"), 1),
                        "0"),
                fields.whole() && !listed);
    }
}
