package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `firewall-cmd --list-all`, and `--list-all-zones` as far as zones are active: what a zone lets in. No finding.
final class FirewalldImporter extends LineImporter {
    private static final Pattern ZONE = Pattern.compile("(\\S+?)( \\(.*active.*\\))?");
    private static final Pattern SETTING = Pattern.compile("\\s+([a-z][a-z-]*(?: [a-z]+)?):(?:\\s(.*))?");
    private static final Pattern RICH = Pattern.compile("\\s+rule (.*?)\\b(accept|reject|drop)\\b.*");
    private static final Pattern SENDER = Pattern.compile("source address=\"([^\"]+)\"");
    private static final Pattern RICH_PORT = Pattern.compile("port port=\"([\\d-]+)\" protocol=\"(tcp|udp)\"");
    private static final Pattern RICH_SERVICE = Pattern.compile("service name=\"([^\"]+)\"");

    FirewalldImporter() {
        super("firewalld", "firewall-cmd --list-all");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return lines.size() > 2
                && ZONE.matcher(lines.getFirst().stripTrailing()).matches()
                && lines.get(1).strip().startsWith("target:")
                && lines.stream().skip(2).limit(6).anyMatch(line -> line.strip().startsWith("icmp-block-inversion:")
                        || line.strip().startsWith("services:"));
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Zones(new FirewallFacts(sink));
    }

    private static final class Zones implements LineReader {
        private final FirewallFacts facts;
        private boolean active;
        private boolean any;
        private String sender = FirewallFacts.ANY;
        private long unnamed;

        Zones(FirewallFacts facts) {
            this.facts = facts;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            Matcher zone = ZONE.matcher(line.stripTrailing());
            Matcher setting = SETTING.matcher(line.stripTrailing());
            Matcher rich = RICH.matcher(line);
            if (!Character.isWhitespace(line.charAt(0)) && zone.matches()) {
                active = zone.group(2) != null;
                sender = FirewallFacts.ANY;
                any |= active;
            } else if (setting.matches()) {
                setting(setting.group(1), setting.group(2) == null ? "" : setting.group(2).strip());
            } else if (rich.matches()) {
                rich(rich.group(1), rich.group(2).equals("accept") ? Act.ALLOW : Act.DENY);
            } else {
                return false;
            }
            return true;
        }

        @Override
        public ScanInfo finish() throws InterruptedException {
            facts.active(any);
            return unnamed == 0
                    ? LineReader.said("firewalld")
                    : LineReader.said("firewalld", Message.of("importer.firewall.unnamed", unnamed));
        }

        private void setting(String name, String value) throws InterruptedException {
            if (!active) {
                return;
            }
            switch (name) {
                case "target" ->
                    facts.otherwise(value.equals("ACCEPT") ? Act.ALLOW : Act.DENY, FirewallFacts.ANY);
                case "sources" -> sender = value.isEmpty() ? FirewallFacts.ANY : value.replace(' ', ',');
                case "services" -> {
                    for (String service : words(value)) {
                        named(Act.ALLOW, service, sender);
                    }
                }
                case "ports" -> {
                    for (String port : words(value)) {
                        String[] parts = port.split("/", -1);
                        facts.rule(Act.ALLOW, parts[0], parts.length > 1 ? parts[1] : "tcp", sender, FirewallFacts.ANY);
                    }
                }
                default -> {}
            }
        }

        private void rich(String rule, Act act) throws InterruptedException {
            Matcher from = SENDER.matcher(rule);
            String who = from.find() ? from.group(1) : FirewallFacts.ANY;
            Matcher port = RICH_PORT.matcher(rule);
            Matcher service = RICH_SERVICE.matcher(rule);
            if (!active) {
                return;
            }
            if (port.find()) {
                facts.rule(act, port.group(1), port.group(2), who, FirewallFacts.ANY);
            } else if (service.find()) {
                named(act, service.group(1), who);
            } else {
                facts.rule(act, FirewallFacts.ANY, FirewallFacts.ANY, who, FirewallFacts.ANY);
            }
        }

        private void named(Act act, String service, String who) throws InterruptedException {
            List<String> ports = ServiceNames.ports(service);
            unnamed += ports.isEmpty() ? 1 : 0;
            for (String port : ports) {
                String[] parts = port.split("/", -1);
                facts.rule(act, parts[0], parts[1], who, FirewallFacts.ANY);
            }
        }

        private static List<String> words(String value) {
            return value.isBlank() ? List.of() : List.of(value.split("\\s+", -1));
        }
    }
}
