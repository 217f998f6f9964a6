package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.host.FirewallFacts.Act;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Reads a security group of Tencent Cloud: the answer of `DescribeSecurityGroupPolicies`, as the API and `tccli vpc` print
/// it. By the reference of the API: the rules are asked by their index, 0 first.
final class TencentSecurityGroupImporter extends CloudFirewallImporter {
    private static final String SET = "SecurityGroupPolicySet";

    TencentSecurityGroupImporter() {
        super("tencent-security-group", "Tencent Cloud security groups");
    }

    @Override
    boolean isOurs(JsonSketch root) {
        JsonSketch answer = root.has("Response") ? root.at("Response") : root;
        return answer.at(SET).hasAny("Ingress", "Egress");
    }

    @Override
    void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "Response" -> read(in, rules);
                case SET -> in.object(member -> {
                    if (member.equals("Ingress")) {
                        in.array(() -> policy(RuleObject.of(in), rules));
                    }
                });
                default -> {}
            }
        });
    }

    private static void policy(RuleObject fields, CloudRules rules) throws InterruptedException {
        Act act = act(fields.text("Action").equalsIgnoreCase("ACCEPT"));
        List<String> senders = Stream.concat(
                        Stream.of("CidrBlock", "Ipv6CidrBlock", "SecurityGroupId").flatMap(name -> fields.texts(name).stream()),
                        fields.objects("AddressTemplate").stream()
                                .flatMap(template -> Stream.of("AddressId", "AddressGroupId").map(template::text))
                                .filter(id -> !id.isEmpty()))
                .toList();
        boolean template = fields.objects("ServiceTemplate").stream()
                .anyMatch(one -> !one.text("ServiceId").isEmpty() || !one.text("ServiceGroupId").isEmpty());
        rules.add(
                new CloudRules.Rule(
                        act,
                        fields.text("Protocol"),
                        fields.texts("Port"),
                        senders,
                        FirewallFacts.ANY,
                        number(fields.text("PolicyIndex"), 0),
                        "0"),
                fields.whole() && !template);
    }
}
