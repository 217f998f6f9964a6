package io.countersign.importer.host;

import io.countersign.importer.host.FirewallFacts.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of a packet filter, chain by chain, and what comes of them for incoming connections: the chains that are
/// jumped to are gone through in place. A rule for all packets ends the list only in the chain that packets enter by.
final class PacketRules {
    private static final int DEEPEST = 20;
    private static final int MOST_RULES = 50_000;

    private final Map<String, List<Rule>> chains = new HashMap<>();
    private int count;

    /// One rule.
    ///
    /// @param act null where it jumps
    /// @param jump the chain that it goes to, or empty
    /// @param ports each as one number or two with `-`; empty for all
    /// @param conditional whether it is for some packets only
    record Rule(@Nullable Act act, String jump, List<String> ports, String protocol, String sender, boolean conditional) {
        Rule {
            ports = List.copyOf(ports);
        }
    }

    /// @return false where there are more rules than any firewall has
    boolean add(String chain, Rule rule) {
        count++;
        if (count <= MOST_RULES) {
            chains.computeIfAbsent(chain, _ -> new ArrayList<>()).add(rule);
        }
        return count <= MOST_RULES;
    }

    /// Tells the rules that packets which come in by a chain are asked, and what happens with the others.
    ///
    /// @param policy of that chain
    void tell(String entry, Act policy, String version, FirewallFacts facts) throws InterruptedException {
        Act otherwise = policy;
        for (Rule rule : chains.getOrDefault(entry, List.of())) {
            if (rule.act() != null && !rule.conditional()) {
                otherwise = rule.act();
                break;
            }
            tell(rule, version, facts, new HashSet<>(Set.of(entry)));
        }
        facts.otherwise(otherwise, version);
    }

    private void tell(Rule rule, String version, FirewallFacts facts, Set<String> within) throws InterruptedException {
        if (rule.act() == null) {
            if (within.size() < DEEPEST && within.add(rule.jump())) {
                for (Rule inner : chains.getOrDefault(rule.jump(), List.of())) {
                    if (inner.act() == null || inner.conditional()) {
                        tell(inner, version, facts, within);
                    }
                }
                within.remove(rule.jump());
            }
            return;
        }
        List<String> ports = rule.ports().isEmpty() ? List.of(FirewallFacts.ANY) : rule.ports();
        for (String port : ports) {
            facts.rule(rule.act(), port, rule.protocol(), rule.sender(), version);
        }
    }
}
