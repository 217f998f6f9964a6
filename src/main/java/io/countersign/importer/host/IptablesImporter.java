package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.ScanInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `iptables-save` and `ip6tables-save`: the rules that incoming connections are asked, and the ports that
/// containers get past them (DNAT). No finding.
final class IptablesImporter extends LineImporter {
    private static final Pattern TABLE = Pattern.compile("\\*(filter|nat|mangle|raw|security)\\s*");
    private static final Pattern CHAIN = Pattern.compile(":(\\S+) (ACCEPT|DROP|-) \\[\\d+:\\d+]\\s*");
    private static final Pattern RULE = Pattern.compile("(?:\\[\\d+:\\d+] )?-A (\\S+) (.*)");
    private static final Pattern OPTION = Pattern.compile("(! )?(--?[\\w-]+)((?: (?!--?[a-z]|! )(?:\"[^\"]*\"|\\S+))*)");
    private static final Pattern OTHER = Pattern.compile("#.*|COMMIT\\s*");

    /// Conditions that hold for new connections from outside as for any.
    private static final Set<String> NEUTRAL = Set.of("-m", "--comment", "-j", "-g", "--reject-with", "--limit",
            "--limit-burst", "--log-prefix", "--log-level", "--set", "--name", "--mask", "--rsource");

    IptablesImporter() {
        super("iptables-save", "iptables-save");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return lines.stream().anyMatch(line -> TABLE.matcher(line).matches())
                && lines.stream().anyMatch(line -> CHAIN.matcher(line).matches())
                && all(lines, IptablesImporter::isRow);
    }

    private static boolean isRow(String line) {
        return TABLE.matcher(line).matches()
                || CHAIN.matcher(line).matches()
                || RULE.matcher(line).matches()
                || OTHER.matcher(line).matches();
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Rules(new FirewallFacts(sink));
    }

    private static final class Rules implements LineReader {
        private final FirewallFacts facts;
        private final PacketRules filter = new PacketRules();
        private String table = "";
        private String version = "4";
        private boolean filters;
        private Act policy = Act.ALLOW;

        Rules(FirewallFacts facts) {
            this.facts = facts;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher tables = TABLE.matcher(line);
            Matcher chain = CHAIN.matcher(line);
            Matcher rule = RULE.matcher(line);
            if (tables.matches()) {
                table = tables.group(1);
                filters |= table.equals("filter");
            } else if (chain.matches()) {
                boolean input = table.equals("filter") && chain.group(1).equals("INPUT");
                policy = input && chain.group(2).equals("DROP") ? Act.DENY : policy;
            } else if (rule.matches()) {
                return rule(rule.group(1), options(rule.group(2)));
            } else if (line.contains("ip6tables")) {
                version = "6";
            }
            return isRow(line);
        }

        @Override
        public ScanInfo finish() throws InterruptedException {
            if (filters) {
                filter.tell("INPUT", policy, version, facts);
            }
            return LineReader.said("iptables");
        }

        private boolean rule(String chain, Map<String, String> options) throws InterruptedException {
            String target = options.getOrDefault("-j", options.getOrDefault("-g", ""));
            if (table.equals("nat") && target.equals("DNAT")) {
                published(options);
                return true;
            }
            if (!table.equals("filter") || !concerns(options)) {
                return true;
            }
            Act act =
                    switch (target) {
                        case "ACCEPT" -> Act.ALLOW;
                        case "DROP", "REJECT" -> Act.DENY;
                        default -> null;
                    };
            boolean conditional = options.keySet().stream().anyMatch(option -> !NEUTRAL.contains(option));
            String sender = options.getOrDefault(
                    "-s", options.containsKey("--match-set") ? "@set" : FirewallFacts.ANY);
            return filter.add(chain, new PacketRules.Rule(
                    act, act == null ? target : "", ports(options), options.getOrDefault("-p", FirewallFacts.ANY), sender, conditional));
        }

        /// Whether a rule is for new connections over TCP or UDP from another machine to this one.
        private static boolean concerns(Map<String, String> options) {
            String protocol = options.getOrDefault("-p", "tcp");
            String state = options.getOrDefault("--ctstate", options.getOrDefault("--state", "NEW"));
            String in = options.getOrDefault("-i", "");
            boolean inside = in.equals("lo") || in.startsWith("docker") || in.startsWith("br-");
            return Set.of("tcp", "udp").contains(protocol)
                    && state.contains("NEW")
                    && !inside
                    && !options.containsKey("--sport")
                    && !options.containsKey("--dst-type")
                    && !options.getOrDefault("-d", "").matches("(?:22[4-9]|23\\d)\\..*|ff\\d.*|127\\..*|255\\..*");
        }

        private void published(Map<String, String> options) throws InterruptedException {
            String host = options.getOrDefault("-d", version.equals("6") ? "::" : "0.0.0.0").replaceAll("/(?:32|128)$", "");
            for (String port : ports(options)) {
                facts.published(port, options.getOrDefault("-p", "tcp"), host);
            }
        }

        private static List<String> ports(Map<String, String> options) {
            String given = options.getOrDefault("--dport", options.getOrDefault("--dports", ""));
            List<String> ports = new ArrayList<>();
            for (String port : given.split(",", -1)) {
                if (!port.isBlank()) {
                    ports.add(ServiceNames.number(port).replace(':', '-'));
                }
            }
            return ports;
        }

        /// The options with their values; a negated one says something of all the others, and its value is left out.
        private static Map<String, String> options(String words) {
            Map<String, String> options = new HashMap<>();
            Matcher option = OPTION.matcher(words);
            while (option.find()) {
                options.put(option.group(2), option.group(1) == null ? option.group(3).strip() : "!");
            }
            return options;
        }
    }
}
