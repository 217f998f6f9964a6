package io.countersign.importer.host;

import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.host.FirewallFacts.Act;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Reads firewall rules of Google Cloud: `gcloud compute firewall-rules list` and `describe` with `--format=json`, and the
/// API's list. By the reference of the resource `firewalls`: the lowest priority is asked first, and of equal ones the rule
/// that keeps out. Each network is a list of its own.
final class GoogleFirewallImporter extends CloudFirewallImporter {
    private static final int PRIORITY = 1000;

    GoogleFirewallImporter() {
        super("google-firewall", "Google Cloud firewall rules");
    }

    @Override
    boolean isOurs(JsonSketch root) {
        JsonSketch list = root.has("items") ? root.at("items") : root;
        JsonSketch rule = list.kind() == JsonSketch.Kind.ARRAY ? list.first() : list;
        return rule.has("direction", "network") && rule.hasAny("allowed", "denied");
    }

    @Override
    void read(JsonTokens in, CloudRules rules) throws IOException, InterruptedException {
        if (in.isArray()) {
            in.array(() -> rule(RuleObject.of(in), rules));
            return;
        }
        RuleObject fields = new RuleObject();
        in.object(name -> {
            switch (name) {
                case "items" -> in.array(() -> rule(RuleObject.of(in), rules));
                case "nextPageToken" -> rules.more();
                default -> fields.member(name, in);
            }
        });
        rule(fields, rules);
    }

    private static void rule(RuleObject fields, CloudRules rules) throws InterruptedException {
        if (!fields.text("direction").equals("INGRESS") || fields.text("disabled").equals("true")) {
            return;
        }
        boolean everywhere = Stream.of("targetTags", "targetServiceAccounts", "destinationRanges").noneMatch(fields::has);
        List<String> senders = Stream.of("sourceRanges", "sourceTags", "sourceServiceAccounts")
                .flatMap(name -> fields.texts(name).stream())
                .toList();
        for (RuleObject allowed : fields.objects("allowed")) {
            rules.add(rule(Act.ALLOW, allowed, senders, fields), fields.whole());
        }
        for (RuleObject denied : everywhere ? fields.objects("denied") : List.<RuleObject>of()) {
            rules.add(rule(Act.DENY, denied, senders, fields), fields.whole());
        }
    }

    private static CloudRules.Rule rule(Act act, RuleObject what, List<String> senders, RuleObject fields) {
        String network = fields.text("network");
        return new CloudRules.Rule(
                act,
                what.text("IPProtocol"),
                what.texts("ports"),
                senders,
                FirewallFacts.ANY,
                number(fields.text("priority"), PRIORITY),
                network.substring(network.lastIndexOf('/') + 1).replace(' ', '_'));
    }
}
