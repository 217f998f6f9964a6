package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `ufw status`, verbose and numbered too: whether the firewall is active, what it does by default, its rules for
/// incoming connections. No finding.
final class UfwStatusImporter extends LineImporter {
    private static final Pattern STATUS = Pattern.compile("Status: (active|inactive)\\s*");
    private static final Pattern DEFAULT = Pattern.compile("Default: (\\w+) \\(incoming\\).*");
    private static final Pattern ROW = Pattern.compile("(?:\\[\\s*\\d+]\\s*)?(\\S.*?)\\s+(ALLOW|DENY|REJECT|LIMIT)(?: (IN|OUT|FWD))?"
            + "\\s+(\\S.*?)\\s*(?:#.*|\\(log.*\\))?");
    private static final Pattern OTHER = Pattern.compile("Logging: .*|New profiles: .*|To\\s+Action\\s+From\\s*|[-\\s]+");
    private static final Pattern PORTS = Pattern.compile("([\\d,:]+)(?:/(tcp|udp))?(?:\\s+\\(.*\\))?(?:\\s+on\\s+\\S+)?");

    UfwStatusImporter() {
        super("ufw-status", "ufw status");
    }

    @Override
    boolean isOurs(List<String> lines) {
        return STATUS.matcher(lines.getFirst()).matches();
    }

    @Override
    LineReader reader(ReportSink sink) {
        return new Rules(new FirewallFacts(sink));
    }

    private static final class Rules implements LineReader {
        private final FirewallFacts facts;
        private boolean active;
        private boolean said;
        private long unnamed;

        Rules(FirewallFacts facts) {
            this.facts = facts;
        }

        @Override
        public boolean line(String line) throws InterruptedException {
            String words = line.strip();
            Matcher status = STATUS.matcher(words);
            Matcher otherwise = DEFAULT.matcher(words);
            Matcher row = ROW.matcher(words);
            if (status.matches()) {
                active = status.group(1).equals("active");
                facts.active(active);
            } else if (otherwise.matches()) {
                said = true;
                facts.otherwise(otherwise.group(1).equals("allow") ? Act.ALLOW : Act.DENY, FirewallFacts.ANY);
            } else if (row.matches()) {
                rule(row);
            } else {
                return OTHER.matcher(words).matches();
            }
            return true;
        }

        /// Only the verbose list gives the default. Without it, it is that of ufw.
        @Override
        public ScanInfo finish() throws InterruptedException {
            if (active && !said) {
                facts.otherwise(Act.DENY, FirewallFacts.ANY);
            }
            return unnamed == 0
                    ? LineReader.said("ufw")
                    : LineReader.said("ufw", Message.of("importer.firewall.unnamed", unnamed));
        }

        private void rule(Matcher row) throws InterruptedException {
            if (row.group(3) != null && !row.group(3).equals("IN")) {
                return;
            }
            Act act = row.group(2).equals("ALLOW") || row.group(2).equals("LIMIT") ? Act.ALLOW : Act.DENY;
            String version = row.group().contains("(v6)") ? "6" : "4";
            String to = row.group(1).replace("(v6)", "").strip();
            String from = row.group(4).replace("(v6)", "").strip();
            String sender = from.startsWith("Anywhere") ? FirewallFacts.ANY : from.split("\\s", 2)[0];
            Matcher ports = PORTS.matcher(to);
            if (to.startsWith("Anywhere")) {
                facts.rule(act, FirewallFacts.ANY, FirewallFacts.ANY, sender, version);
            } else if (ports.matches()) {
                String protocol = ports.group(2) == null ? FirewallFacts.ANY : ports.group(2);
                for (String port : ports.group(1).split(",", -1)) {
                    facts.rule(act, port.replace(':', '-'), protocol, sender, version);
                }
            } else {
                named(act, to, sender, version);
            }
        }

        private void named(Act act, String name, String sender, String version) throws InterruptedException {
            List<String> ports = ServiceNames.ports(name);
            unnamed += ports.isEmpty() ? 1 : 0;
            for (String port : ports) {
                String[] parts = port.split("/", -1);
                facts.rule(act, parts[0], parts[1], sender, version);
            }
        }
    }
}
