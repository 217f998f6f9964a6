package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes the rules of a cloud's firewall for incoming connections, whatever the cloud's words for ports, protocols and
/// senders are. What no rule lets in is kept out.
///
/// A rule that keeps something out of some machines only, or that cannot be read, keeps nothing out; one that lets something
/// in and cannot be read leaves the list incomplete.
final class CloudRules {
    private static final Pattern PORTS = Pattern.compile("\\d{1,5}(?:-\\d{1,5})?");
    private static final String OTHER_PROTOCOL = "other";

    private final FirewallFacts facts;
    private final ReportSink sink;
    private long left;
    private boolean more;

    CloudRules(ReportSink sink) throws InterruptedException {
        this.sink = sink;
        facts = new FirewallFacts(sink);
        facts.otherwise(Act.DENY, FirewallFacts.ANY);
    }

    /// One rule.
    ///
    /// @param protocol in the cloud's words
    /// @param ports in the cloud's words, with `,` `-` or `/` between numbers; none for all
    /// @param senders addresses, or names of groups; none for everybody
    /// @param version of IP, where the rule says it, else `any`
    /// @param priority the lowest is asked first
    /// @param group the list that it stands in
    record Rule(
            Act act,
            String protocol,
            List<String> ports,
            List<String> senders,
            String version,
            int priority,
            String group) {
        Rule {
            ports = List.copyOf(ports);
            senders = List.copyOf(senders);
        }
    }

    void add(Rule rule, boolean whole) throws InterruptedException {
        String protocol = protocol(rule.protocol());
        if (protocol.equals(OTHER_PROTOCOL)) {
            return;
        }
        List<String> given = rule.ports().isEmpty() ? List.of(FirewallFacts.ANY) : rule.ports();
        List<String> ports = given.stream().flatMap(CloudRules::ports).toList();
        if (!whole || ports.contains("")) {
            left(rule.act());
            return;
        }
        List<String> senders = rule.senders().isEmpty() ? List.of(FirewallFacts.ANY) : rule.senders();
        for (String sender : senders) {
            for (String port : ports) {
                String version = rule.version().equals(FirewallFacts.ANY) ? version(sender) : rule.version();
                facts.rule(rule.act(), port, protocol, FirewallFacts.sender(sender), version, rule.priority(), rule.group());
            }
        }
    }

    /// A rule that cannot be read.
    void left(Act act) {
        if (act == Act.ALLOW) {
            left++;
        }
    }

    /// There is another page.
    void more() {
        more = true;
    }

    void finish(String tool) throws InterruptedException {
        List<Message> remarks = new ArrayList<>();
        if (left > 0) {
            remarks.add(Message.of("importer.cloud-firewall.left", left));
        }
        if (more) {
            remarks.add(Message.of("importer.cloud-firewall.more"));
        }
        sink.scan(new ScanInfo(tool, "", "", null, remarks.isEmpty(), remarks));
    }

    private static String protocol(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "", "*", "-1", "all", "any" -> FirewallFacts.ANY;
            case "tcp", "6" -> "tcp";
            case "udp", "17" -> "udp";
            default -> OTHER_PROTOCOL;
        };
    }

    /// Empty for what is no port.
    private static Stream<String> ports(String given) {
        return Stream.of(given.split(",", -1)).map(String::strip).map(CloudRules::port);
    }

    private static String port(String given) {
        String[] ends = given.split("/", -1);
        if (given.equals("-1/-1") || given.equals("*") || given.equals(FirewallFacts.ANY) || given.equalsIgnoreCase("all")) {
            return FirewallFacts.ANY;
        }
        String ports = ends.length == 2 ? FirewallFacts.range(ends[0], ends[1]) : given;
        return PORTS.matcher(ports).matches() ? ports : "";
    }

    private static String version(String sender) {
        if (sender.indexOf(':') >= 0 && sender.matches("[0-9A-Fa-f:.]+(?:/\\d+)?")) {
            return "6";
        }
        return sender.matches("[\\d.]+(?:/\\d+)?") ? "4" : FirewallFacts.ANY;
    }
}
