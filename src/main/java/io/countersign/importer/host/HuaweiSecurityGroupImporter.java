package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.host.FirewallFacts.Act;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads security groups of Huawei Cloud: the answers of its VPC API, versions 1 to 3, as `hcloud VPC` prints them, and of
/// OpenStack, which they come from. By the references of these APIs: version 3 has actions and priorities, 1 is asked first,
/// and of equal ones the rule that keeps out; the others only let in.
final class HuaweiSecurityGroupImporter extends CloudFirewallImporter {
    private static final String RULES = "security_group_rules";
    private static final Set<String> CONTAINERS = Set.of(RULES, "security_groups");

    HuaweiSecurityGroupImporter() {
        super("huawei-security-group", "Huawei Cloud security groups");
    }

    @Override
    boolean isOurs(JsonSketch root) {
        JsonSketch group = root.has("security_groups") ? root.at("security_groups").first() : root.at("security_group");
        JsonSketch rule = root.has("security_group_rule")
                ? root.at("security_group_rule")
                : root.has(RULES) ? root.at(RULES).first() : group.at(RULES).first();
        return rule.has("direction", "ethertype", "security_group_id");
    }

    @Override
    void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        in.object(name -> {
            if (CONTAINERS.contains(name)) {
                in.array(() -> element(in, rules));
            } else if (name.equals("security_group") || name.equals("security_group_rule")) {
                element(in, rules);
            } else if (name.equals("page_info")) {
                in.object(member -> {
                    if (member.equals("next_marker") && !in.text().isEmpty()) {
                        rules.more();
                    }
                });
            } else if (name.endsWith("_links")) {
                in.array(() -> {
                    if (RuleObject.of(in).text("rel").equals("next")) {
                        rules.more();
                    }
                });
            }
        });
    }

    /// A rule, or a group of rules.
    private static void element(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        RuleObject fields = new RuleObject();
        in.object(name -> {
            if (name.equals(RULES)) {
                in.array(() -> element(in, rules));
            } else {
                fields.member(name, in);
            }
        });
        if (fields.text("direction").equals("ingress")) {
            rule(fields, rules);
        }
    }

    private static void rule(RuleObject fields, CloudRules rules) throws InterruptedException {
        Act act = act(!fields.text("action").equals("deny"));
        List<String> senders = Stream.of("remote_ip_prefix", "remote_group_id", "remote_address_group_id")
                .flatMap(name -> fields.texts(name).stream())
                .toList();
        String first = fields.text("port_range_min");
        String last = fields.text("port_range_max");
        List<String> ports = fields.has("multiport")
                ? fields.texts("multiport")
                : first.isEmpty() ? List.of() : List.of(FirewallFacts.range(first, last));
        rules.add(
                new CloudRules.Rule(
                        act,
                        fields.text("protocol"),
                        ports,
                        senders,
                        fields.text("ethertype").equals("IPv6") ? "6" : "4",
                        number(fields.text("priority"), 1),
                        fields.text("security_group_id").replace(' ', '_')),
                fields.whole());
    }
}
