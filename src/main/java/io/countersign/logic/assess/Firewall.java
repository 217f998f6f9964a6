package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the lists of firewalls' rules let in. Several lists are layers: what one of them keeps out does not come in. Ports of
/// containers go past all of them. Each list is asked rule by rule, in its order.
///
/// The groups of a cloud are one layer, however many files they stand in, and let in what any of them does: which of them a
/// machine has, no file says.
final class Firewall {
    private static final String PREFIX = "firewall.";

    /// How many words a rule with a priority and a group has.
    private static final int PRIORITISED = 6;

    private static final Set<String> CLOUDS = Set.of(
            "aws-security-groups",
            "azure-nsg",
            "alibaba-security-group",
            "huawei-security-group",
            "tencent-security-group",
            "google-firewall",
            "digitalocean-firewall");

    private final List<Layer> layers;
    private final List<Published> published = new ArrayList<>();

    Firewall(AssessmentInput input) {
        Map<Object, Layer> lists = new LinkedHashMap<>();
        input.facts().forEach(Fact.Value.class, fact -> {
            boolean published = fact.value().name().equals(PREFIX + "published");
            // A list that broke off may lack the rule that lets in; what containers publish is open all the same.
            if (fact.value().name().startsWith(PREFIX) && (published || Scans.isComplete(fact.evidence()))) {
                see(fact, lists);
            }
        });
        lists.values().forEach(Layer::settle);
        layers = List.copyOf(lists.values());
    }

    /// Who may come in by a port.
    enum Gate {
        /// Nobody has said.
        UNKNOWN,
        EVERYBODY,
        SOME,
        NOBODY
    }

    private void see(Reported<Fact.Value> fact, Map<Object, Layer> lists) {
        String[] words = fact.value().value().split(" ", -1);
        String name = fact.value().name().substring(PREFIX.length());
        switch (name) {
            case "published" -> {
                if (words.length == 2 && !Hosts.isLoopback(words[1])) {
                    published.add(new Published(Ports.of(words[0]), fact.evidence()));
                }
            }
            case "rule" -> {
                if (words.length == 4 || words.length == PRIORITISED) {
                    int priority = words.length == 4 ? -1 : Integer.parseInt(words[4]);
                    Rule rule = new Rule(words[0].equals("allow"), Ports.of(words[1]), words[2], words[3], priority);
                    String group = words.length == 4 ? "" : words[PRIORITISED - 1];
                    layer(fact, lists).list(fact.evidence(), group).rules().add(rule);
                }
            }
            case "default" -> {
                if (words.length == 2) {
                    layer(fact, lists).otherwise(fact.evidence()).put(words[1], words[0].equals("allow"));
                }
            }
            case "active" -> {
                // A tool that only asks whether there is a firewall has no rules to tell, and says nothing of a port.
                if (words[0].equals("0") && fact.evidence().format().id().matches("ufw-status|firewalld")) {
                    layer(fact, lists).otherwise(fact.evidence()).put("any", true);
                }
            }
            default -> {}
        }
    }

    private static Layer layer(Reported<Fact.Value> fact, Map<Object, Layer> lists) {
        String format = fact.evidence().format().id();
        return lists.computeIfAbsent(CLOUDS.contains(format) ? format : fact.evidence(), _ -> new Layer());
    }

    boolean isPublished(int port, String protocol) {
        return published.stream().anyMatch(one -> one.ports().hold(port, protocol));
    }

    /// Who may come in, over every version of IP that the port is bound to.
    ///
    /// @param versions `4`, `6` or both
    Gate gate(int port, String protocol, Set<String> versions) {
        List<Gate> gates = versions.stream().map(version -> gate(port, protocol, version)).toList();
        return Stream.of(Gate.EVERYBODY, Gate.UNKNOWN, Gate.SOME, Gate.NOBODY)
                .filter(gates::contains)
                .findFirst()
                .orElse(Gate.UNKNOWN);
    }

    /// The strictest layer decides.
    private Gate gate(int port, String protocol, String version) {
        List<Gate> gates = layers.stream().map(layer -> layer.gate(port, protocol, version)).toList();
        return Stream.of(Gate.NOBODY, Gate.SOME, Gate.EVERYBODY)
                .filter(gates::contains)
                .findFirst()
                .orElse(Gate.UNKNOWN);
    }

    /// The files that say something of this port.
    List<Evidence> files(int port, String protocol) {
        return Stream.concat(
                        published.stream().filter(one -> one.ports().hold(port, protocol)).map(Published::evidence),
                        layers.stream().flatMap(layer -> layer.otherwise.keySet().stream()))
                .distinct()
                .toList();
    }

    /// A port that containers get past the firewall.
    private record Published(Ports ports, Evidence evidence) {}

    /// Numbers from one to another of a protocol.
    private record Ports(int first, int last, String protocol) {
        private static final int HIGHEST = 65_535;

        static Ports of(String words) {
            String[] parts = words.split("/", -1);
            String protocol = parts.length > 1 ? parts[1] : "any";
            String[] ends = parts[0].split("-", -1);
            boolean numbers = parts[0].matches("\\d{1,5}(?:-\\d{1,5})?");
            return numbers
                    ? new Ports(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]), protocol)
                    : new Ports(0, parts[0].equals("any") ? HIGHEST : -1, protocol);
        }

        boolean hold(int port, String asked) {
            return first <= port && port <= last && (protocol.equals("any") || protocol.equals(asked));
        }
    }

    /// @param sender who it is for, or `any`
    /// @param priority the lowest is asked first; all of a list without priorities have the same
    private record Rule(boolean allows, Ports ports, String sender, String version, int priority) {
        /// Without priorities the order of the list holds.
        static final Comparator<Rule> ORDER =
                Comparator.comparingInt(Rule::priority).thenComparing(rule -> rule.priority() >= 0 && rule.allows());
    }

    /// Rules that are asked one after another.
    private record RuleList(Evidence evidence, List<Rule> rules) {}

    /// Lists of which each lets in.
    private static final class Layer {
        private final Map<String, RuleList> lists = new LinkedHashMap<>();
        private final Map<Evidence, Map<String, Boolean>> otherwise = new LinkedHashMap<>();

        RuleList list(Evidence evidence, String group) {
            otherwise(evidence);
            return lists.computeIfAbsent(evidence.id() + " " + group, _ -> new RuleList(evidence, new ArrayList<>()));
        }

        /// What happens in a file's lists where no rule fits.
        Map<String, Boolean> otherwise(Evidence evidence) {
            return otherwise.computeIfAbsent(evidence, _ -> new HashMap<>());
        }

        /// A file without a rule is a list of none.
        void settle() {
            otherwise.keySet().forEach(evidence -> {
                if (lists.values().stream().noneMatch(list -> list.evidence().equals(evidence))) {
                    list(evidence, "");
                }
            });
            lists.values().forEach(list -> list.rules().sort(Rule.ORDER));
        }

        Gate gate(int port, String protocol, String version) {
            List<Gate> gates = lists.values().stream().map(list -> gate(list, port, protocol, version)).toList();
            return Stream.of(Gate.EVERYBODY, Gate.UNKNOWN, Gate.SOME, Gate.NOBODY)
                    .filter(gates::contains)
                    .findFirst()
                    .orElse(Gate.UNKNOWN);
        }

        private Gate gate(RuleList list, int port, String protocol, String version) {
            boolean some = false;
            for (Rule rule : list.rules()) {
                if (isAbout(rule.version(), version) && rule.ports().hold(port, protocol)) {
                    if (rule.sender().equals("any")) {
                        return rule.allows() ? Gate.EVERYBODY : some ? Gate.SOME : Gate.NOBODY;
                    }
                    some |= rule.allows();
                }
            }
            Map<String, Boolean> said = otherwise(list.evidence());
            Boolean allows = said.getOrDefault(version, said.get("any"));
            if (allows == null) {
                return Gate.UNKNOWN;
            }
            return allows ? Gate.EVERYBODY : some ? Gate.SOME : Gate.NOBODY;
        }

        private static boolean isAbout(String rule, String version) {
            return rule.equals("any") || rule.equals(version);
        }
    }
}
