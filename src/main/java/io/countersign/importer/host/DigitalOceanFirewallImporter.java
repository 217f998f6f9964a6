package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.host.FirewallFacts.Act;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Reads cloud firewalls of DigitalOcean: `doctl compute firewall list --output json` and the API's answers. By the reference
/// of the API: rules only let in; port 0 means all.
final class DigitalOceanFirewallImporter extends CloudFirewallImporter {
    DigitalOceanFirewallImporter() {
        super("digitalocean-firewall", "DigitalOcean cloud firewalls");
    }

    @Override
    boolean isOurs(JsonSketch root) {
        JsonSketch first = root.kind() == JsonSketch.Kind.ARRAY
                ? root.first()
                : root.has("firewalls") ? root.at("firewalls").first() : root.at("firewall");
        return first.has("inbound_rules", "outbound_rules");
    }

    @Override
    void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(() -> firewall(in, rules));
            return;
        }
        in.object(name -> {
            switch (name) {
                case "firewalls" -> in.array(() -> firewall(in, rules));
                case "firewall" -> firewall(in, rules);
                case "links" -> {
                    if (RuleObject.of(in).objects("pages").stream().anyMatch(pages -> pages.has("next"))) {
                        rules.more();
                    }
                }
                default -> {}
            }
        });
    }

    private static void firewall(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("inbound_rules")) {
                in.array(() -> rule(RuleObject.of(in), rules));
            }
        });
    }

    private static void rule(RuleObject fields, CloudRules rules) throws InterruptedException {
        List<String> senders = fields.objects("sources").stream()
                .flatMap(source -> Stream.of("addresses", "tags", "droplet_ids", "load_balancer_uids", "kubernetes_ids")
                        .flatMap(name -> source.texts(name).stream().map(text -> name.equals("addresses") ? text : "group:" + text)))
                .toList();
        List<String> ports = fields.text("ports").equals("0") ? List.of() : fields.texts("ports");
        rules.add(
                new CloudRules.Rule(Act.ALLOW, fields.text("protocol"), ports, senders, FirewallFacts.ANY, 0, "0"),
                fields.whole());
    }
}
