package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the lists of firewalls' rules let in. Several lists are layers: what one of them keeps out does not come in. Ports of
/// containers go past all of them. Each list is asked rule by rule, in its order.
final class Firewall {
    private static final String PREFIX = "firewall.";

    private final List<Layer> layers;
    private final List<Published> published = new ArrayList<>();

    Firewall(AssessmentInput input) {
        Map<Evidence, Layer> lists = new LinkedHashMap<>();
        input.facts().forEach(Fact.Value.class, fact -> {
            boolean published = fact.value().name().equals(PREFIX + "published");
            // A list that broke off may lack the rule that lets in; what containers publish is open all the same.
            if (fact.value().name().startsWith(PREFIX) && (published || Scans.isComplete(fact.evidence()))) {
                see(fact, lists);
            }
        });
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

    private void see(Reported<Fact.Value> fact, Map<Evidence, Layer> lists) {
        String[] words = fact.value().value().split(" ", -1);
        String name = fact.value().name().substring(PREFIX.length());
        switch (name) {
            case "published" -> {
                if (words.length == 2 && !Hosts.isLoopback(words[1])) {
                    published.add(new Published(Ports.of(words[0]), fact.evidence()));
                }
            }
            case "rule" -> {
                if (words.length == 4) {
                    Rule rule = new Rule(words[0].equals("allow"), Ports.of(words[1]), words[2], words[3]);
                    layer(fact, lists).rules.add(rule);
                }
            }
            case "default" -> {
                if (words.length == 2) {
                    layer(fact, lists).otherwise.put(words[1], words[0].equals("allow"));
                }
            }
            case "active" -> {
                // A tool that only asks whether there is a firewall has no rules to tell, and says nothing of a port.
                if (words[0].equals("0") && fact.evidence().format().id().matches("ufw-status|firewalld")) {
                    layer(fact, lists).otherwise.put("any", true);
                }
            }
            default -> {}
        }
    }

    private static Layer layer(Reported<Fact.Value> fact, Map<Evidence, Layer> lists) {
        return lists.computeIfAbsent(fact.evidence(), Layer::new);
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
                        layers.stream().map(layer -> layer.evidence))
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
    private record Rule(boolean allows, Ports ports, String sender, String version) {}

    /// One list of rules.
    private static final class Layer {
        private final Evidence evidence;
        private final List<Rule> rules = new ArrayList<>();
        private final Map<String, Boolean> otherwise = new LinkedHashMap<>();

        Layer(Evidence evidence) {
            this.evidence = evidence;
        }

        Gate gate(int port, String protocol, String version) {
            boolean some = false;
            for (Rule rule : rules) {
                if (isAbout(rule.version(), version) && rule.ports().hold(port, protocol)) {
                    if (rule.sender().equals("any")) {
                        return rule.allows() ? Gate.EVERYBODY : some ? Gate.SOME : Gate.NOBODY;
                    }
                    some |= rule.allows();
                }
            }
            Boolean allows = otherwise.getOrDefault(version, otherwise.get("any"));
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
