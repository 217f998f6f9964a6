package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.ScanInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `nft list ruleset`: the rules that incoming connections are asked, and the ports that containers get past them
/// (DNAT). No finding.
final class NftablesImporter extends LineImporter {
    private static final Pattern TABLE = Pattern.compile("table (ip|ip6|inet|arp|bridge|netdev) (\\S+) \\{.*");
    private static final Pattern CHAIN = Pattern.compile("\\s*chain (\\S+) \\{.*");
    private static final Pattern HOOK = Pattern.compile("\\s*type filter hook input priority [^;]*;(?: policy (accept|drop);)?.*");
    private static final Pattern PORTS = Pattern.compile("\\b(tcp|udp|th) dport (?:\\{ ?([^}]*)}|(!?=? ?\\S+))");
    private static final Pattern PROTOCOL = Pattern.compile("\\b(?:meta l4proto|ip6? protocol|ip6 nexthdr) (tcp|udp|icmp\\S*|ipv6-icmp)");
    private static final Pattern SENDER = Pattern.compile("\\bip6? saddr (?:\\{ ?([^}]*)}|(\\S+))");
    private static final Pattern VERDICT = Pattern.compile("\\b(accept|drop|reject)\\b");
    private static final Pattern JUMP = Pattern.compile("\\b(?:jump|goto) (\\S+)");
    private static final Pattern DESTINATION = Pattern.compile("\\bip6? daddr (\\S+)");

    /// Rules that are not about new connections over TCP or UDP from another machine.
    private static final Pattern OTHER = Pattern.compile("\\biif(?:name)? \"?(?:lo|docker\\S*|br-\\S*)\\b|\\bicmp(?:v6|x)? "
            + "|\\bct state (?!.*\\bnew\\b)|\\bsport\\b|\\bfib daddr\\b|\\bip6? daddr (?:22[4-9]|23\\d|ff0|127|255)");

    /// What does not narrow a rule down.
    private static final Pattern NEUTRAL = Pattern.compile("counter(?: packets \\d+ bytes \\d+)?|accept|drop|reject(?: with .*)?"
            + "|comment \"[^\"]*\"|# handle \\d+|log(?: .*)?|;");

    NftablesImporter() {
        super("nft-ruleset", "nft list ruleset");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#")).findFirst().filter(line -> TABLE.matcher(line).matches()).isPresent();
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Ruleset(new FirewallFacts(sink));
    }

    /// A chain that packets enter by.
    private record Entry(String chain, Act policy, String version) {}

    private static final class Ruleset implements LineReader {
        private final FirewallFacts facts;
        private final PacketRules rules = new PacketRules();
        private final List<Entry> entries = new ArrayList<>();
        private String family = "";
        private String table = "";
        private String chain = "";
        private int depth;

        Ruleset(FirewallFacts facts) {
            this.facts = facts;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher tables = TABLE.matcher(line);
            Matcher chains = CHAIN.matcher(line);
            Matcher hook = HOOK.matcher(line);
            int before = depth;
            depth += (int) (line.chars().filter(c -> c == '{').count() - line.chars().filter(c -> c == '}').count());
            if (tables.matches()) {
                family = tables.group(1);
                table = tables.group(2);
            } else if (chains.matches() && before == 1) {
                chain = table + " " + family + " " + chains.group(1);
            } else if (hook.matches()) {
                entries.add(new Entry(chain, "drop".equals(hook.group(1)) ? Act.DENY : Act.ALLOW, version()));
            } else if (before >= 2 && !line.strip().equals("}")) {
                return rule(line.strip());
            } else if (depth < 2) {
                chain = "";
            }
            return depth >= 0;
        }

        @Override
        public ScanInfo finish() throws InterruptedException {
            for (Entry entry : entries) {
                rules.tell(entry.chain(), entry.policy(), entry.version(), facts);
            }
            return LineReader.said("nft");
        }

        private boolean rule(String rule) throws InterruptedException {
            if (chain.isEmpty() || rule.startsWith("type ") || OTHER.matcher(rule).find()) {
                return true;
            }
            Matcher ports = PORTS.matcher(rule);
            Matcher protocols = PROTOCOL.matcher(rule);
            String protocol = protocols.find() ? protocols.group(1) : FirewallFacts.ANY;
            List<String> numbers = List.of();
            if (ports.find()) {
                protocol = ports.group(1).equals("th") ? protocol : ports.group(1);
                numbers = ports(ports.group(2) == null ? ports.group(3) : ports.group(2));
            }
            if (rule.contains("dnat to") || rule.contains("dnat ip to") || rule.contains("dnat ip6 to")) {
                published(rule, numbers, protocol);
                return true;
            }
            Matcher jump = JUMP.matcher(rule);
            Matcher verdict = VERDICT.matcher(rule);
            Matcher sender = SENDER.matcher(rule);
            String from = sender.find() ? (sender.group(1) == null ? sender.group(2) : sender.group(1)).strip().replace(", ", ",") : FirewallFacts.ANY;
            boolean conditional = !NEUTRAL.matcher(rule).replaceAll("").isBlank();
            if (jump.find()) {
                return rules.add(chain, new PacketRules.Rule(
                        null, table + " " + family + " " + jump.group(1), List.of(), protocol, from, conditional));
            }
            if (!verdict.find() || protocol.contains("icmp")) {
                return true;
            }
            Act act = verdict.group(1).equals("accept") ? Act.ALLOW : Act.DENY;
            return rules.add(chain, new PacketRules.Rule(act, "", numbers, protocol, from.replace(' ', ','), conditional));
        }

        private void published(String rule, List<String> ports, String protocol) throws InterruptedException {
            Matcher destination = DESTINATION.matcher(rule);
            String host = destination.find() ? destination.group(1) : family.equals("ip6") ? "::" : "0.0.0.0";
            for (String port : ports) {
                facts.published(port, protocol, host);
            }
        }

        private String version() {
            return switch (family) {
                case "ip" -> "4";
                case "ip6" -> "6";
                default -> FirewallFacts.ANY;
            };
        }

        /// A named set of ports could be any.
        private static List<String> ports(String given) {
            List<String> ports = new ArrayList<>();
            for (String port : given.split(",", -1)) {
                if (port.strip().startsWith("@") || port.strip().startsWith("!")) {
                    return List.of();
                }
                ports.add(ServiceNames.number(port.strip()));
            }
            return ports;
        }
    }
}
