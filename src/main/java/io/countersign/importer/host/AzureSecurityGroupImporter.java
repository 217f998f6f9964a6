package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.host.FirewallFacts.Act;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads network security groups of Azure: `az network nsg rule list`, `show` and `nsg show`, `list`, the REST API's answers,
/// and a template as Azure exports it. By the reference of `Microsoft.Network/networkSecurityGroups`: rules are asked by
/// priority, the lowest first.
final class AzureSecurityGroupImporter extends CloudFirewallImporter {
    private static final String RULE = "Microsoft.Network/networkSecurityGroups";
    private static final Set<String> EVERYWHERE = Set.of("", "*", "0.0.0.0/0", "::/0", "Any", "VirtualNetwork");

    AzureSecurityGroupImporter() {
        super("azure-nsg", "Azure network security groups");
    }

    @Override
    boolean isOurs(JsonSketch root) {
        JsonSketch first = root.kind() == JsonSketch.Kind.ARRAY ? root.first() : root;
        return Stream.of(first, first.at("value").first(), first.at("resources").first()).anyMatch(AzureSecurityGroupImporter::isGroup);
    }

    /// An exported template may begin with another resource, but not without the type.
    private static boolean isGroup(JsonSketch object) {
        JsonSketch inner = object.has("properties") ? object.at("properties") : object;
        return inner.has("securityRules")
                || (inner.has("access", "direction", "priority") && inner.hasAny("sourceAddressPrefix", "sourceAddressPrefixes"))
                || object.at("type").text().startsWith(RULE);
    }

    @Override
    void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        Groups groups = new Groups(in, rules);
        if (in.isArray()) {
            in.array(() -> groups.element(0));
        } else {
            groups.element(0);
        }
    }

    private static final class Groups {
        private final JsonTokens in;
        private final CloudRules rules;
        private int count;

        Groups(JsonTokens in, CloudRules rules) {
            this.in = in;
            this.rules = rules;
        }

        /// A rule, a group of rules, or what holds groups.
        ///
        /// @param group the group that a rule stands in
        void element(int group) throws IOException, InterruptedException {
            count++;
            RuleObject fields = new RuleObject();
            members(fields, count);
            if (fields.has("access") && fields.text("direction").equalsIgnoreCase("Inbound")) {
                rule(fields, group);
            }
        }

        private void members(RuleObject fields, int own) throws IOException, InterruptedException {
            in.object(name -> {
                switch (name) {
                    case "properties" -> members(fields, own);
                    case "securityRules", "defaultSecurityRules", "resources", "value" -> in.array(() -> element(own));
                    case "nextLink" -> {
                        if (!in.text().isEmpty()) {
                            rules.more();
                        }
                    }
                    default -> fields.member(name, in);
                }
            });
        }

        private void rule(RuleObject fields, int group) throws InterruptedException {
            Act act = act(fields.text("access").equalsIgnoreCase("Allow"));
            boolean everywhere = EVERYWHERE.containsAll(both(fields, "destinationAddressPrefix", "destinationAddressPrefixes"))
                    && EVERYWHERE.containsAll(both(fields, "sourcePortRange", "sourcePortRanges"))
                    && fields.objects("destinationApplicationSecurityGroups").isEmpty();
            List<String> senders = Stream.concat(
                            both(fields, "sourceAddressPrefix", "sourceAddressPrefixes").stream(),
                            fields.objects("sourceApplicationSecurityGroups").stream().map(one -> "group:" + one.text("id")))
                    .toList();
            if (act == Act.DENY && !everywhere) {
                rules.left(act);
                return;
            }
            List<String> ports = both(fields, "destinationPortRange", "destinationPortRanges");
            int priority = number(fields.text("priority"), 0);
            rules.add(
                    new CloudRules.Rule(
                            act, fields.text("protocol"), ports, senders, FirewallFacts.ANY, priority, String.valueOf(group)),
                    fields.whole());
        }

        private static List<String> both(RuleObject fields, String one, String several) {
            return Stream.concat(fields.texts(one).stream(), fields.texts(several).stream()).toList();
        }
    }
}
