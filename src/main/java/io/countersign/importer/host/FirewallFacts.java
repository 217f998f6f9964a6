package io.countersign.importer.host;

import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Fact;

/// What lists of a firewall's rules say of incoming connections, as values:
///
/// * `firewall.active`: `1` or `0`
/// * `firewall.default`: what happens where no rule fits, `allow` or `deny`, with the version of IP
/// * `firewall.rule`: in the order in which they are asked, `allow 8000-8100/tcp 10.0.0.0/8 4`: what happens, ports or
///   `any`, protocol or `any`, who may come or `any`, version of IP or `any`. Where rules have priorities, the lowest is asked
///   first, and of equal ones the one that denies: `deny 22/tcp any 4 100 web`, with the group that it stands in
/// * `firewall.published`: a port that containers get past the firewall, `8080/tcp 0.0.0.0`
final class FirewallFacts {
    /// Any port, protocol, sender or version.
    static final String ANY = "any";

    private final ReportSink sink;

    FirewallFacts(ReportSink sink) {
        this.sink = sink;
    }

    /// What a rule does.
    enum Act {
        ALLOW,
        DENY;

        String word() {
            return this == ALLOW ? "allow" : "deny";
        }
    }

    /// One number, or two with `-` between them.
    static String range(String first, String last) {
        return first.equals(last) || last.isEmpty() ? first : first + "-" + last;
    }

    /// The word for everybody where an address means that, else the address or the name as it is given.
    static String sender(String given) {
        return switch (given) {
            case "0.0.0.0/0", "::/0", "*", "Internet", "0.0.0.0", "::" -> ANY;
            default -> given.replace(' ', '_');
        };
    }

    void active(boolean active) throws InterruptedException {
        sink.fact(new Fact.Value("firewall.active", active ? "1" : "0"));
    }

    void otherwise(Act act, String version) throws InterruptedException {
        sink.fact(new Fact.Value("firewall.default", act.word() + " " + version));
    }

    /// @param ports one number, or two with `-` between them
    void rule(Act act, String ports, String protocol, String sender, String version) throws InterruptedException {
        sink.fact(new Fact.Value(
                "firewall.rule", String.join(" ", act.word(), ports + "/" + protocol, sender, version)));
    }

    /// @param priority the lowest is asked first
    /// @param group without blanks
    void rule(Act act, String ports, String protocol, String sender, String version, int priority, String group)
            throws InterruptedException {
        String[] words = {act.word(), ports + "/" + protocol, sender, version, String.valueOf(priority), group};
        sink.fact(new Fact.Value("firewall.rule", String.join(" ", words)));
    }

    /// @param host the address that it is published on
    void published(String port, String protocol, String host) throws InterruptedException {
        sink.fact(new Fact.Value("firewall.published", port + "/" + protocol + " " + host));
    }
}
