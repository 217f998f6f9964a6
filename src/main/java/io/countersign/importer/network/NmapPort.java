package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Component;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One port of a host while it is read. What the script `vulners` guesses from the version, and what other scripts saw,
/// is shown with the port: its CVE are names under which the port is found.
final class NmapPort {
    private final XmlElements in;
    private final String host;
    private final int number;
    private final String protocol;
    private final List<String> guessed = new ArrayList<>();
    private final List<String> scores = new ArrayList<>();
    private int vulnerable;
    private String state = "";
    private String service = "";
    private Component product = Component.NONE;

    NmapPort(XmlElements in, String host) {
        this.in = in;
        this.host = host;
        this.number = number(in);
        this.protocol = in.attribute("protocol");
    }

    void read(ReportSink sink) throws IOException, InterruptedException {
        in.children(this::element);
        Fact.PortState seen = seen();
        sink.fact(new Fact.Port(host, number, protocol, seen, service));
        if (seen == Fact.PortState.OPEN) {
            Endpoint at = new Endpoint("", host, number, protocol, "");
            sink.finding(OpenPort.finding(at, service, product, guessed, scores));
        }
    }

    private void element(String name) throws IOException, InterruptedException {
        switch (name) {
            case "state" -> state = in.attribute("state");
            case "service" -> service();
            case "script" -> script();
            default -> {}
        }
    }

    private void service() {
        service = in.attribute("name");
        product = new Component(in.attribute("product"), in.attribute("version"), "", "");
    }

    private void script() throws IOException, InterruptedException {
        if (in.attribute("id").equals("vulners")) {
            in.children(this::table);
            return;
        }
        for (NmapScript.Verdict verdict : NmapScript.read(in)) {
            vulnerable++;
            scores.add(verdict.line());
            verdict.cves().stream().filter(cve -> !guessed.contains(cve)).forEach(guessed::add);
        }
    }

    /// How many vulnerabilities scripts saw here.
    int vulnerable() {
        return vulnerable;
    }

    /// A table for each product, and in it a table for each vulnerability.
    private void table(String name) throws IOException, InterruptedException {
        String[] members = {"", ""};
        in.children(child -> {
            if (child.equals("table")) {
                table(child);
                return;
            }
            switch (in.attribute("key")) {
                case "id" -> members[0] = in.text();
                case "cvss" -> members[1] = in.text();
                default -> {}
            }
        });
        if (members[0].startsWith("CVE-") && !guessed.contains(members[0])) {
            guessed.add(members[0]);
            scores.add(members[1].isEmpty() ? members[0] : members[0] + " CVSS " + members[1]);
        }
    }

    private static int number(XmlElements in) {
        try {
            int number = Integer.parseInt(in.attribute("portid"));
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number that is no port.
        }
        throw ProblemException.of(ProblemCode.REPORT_MALFORMED, in.line(), 0);
    }

    /// What Nmap could not decide, `unfiltered` among it, may be open.
    private Fact.PortState seen() {
        return switch (state) {
            case "open" -> Fact.PortState.OPEN;
            case "closed" -> Fact.PortState.CLOSED;
            case "filtered", "closed|filtered" -> Fact.PortState.FILTERED;
            default -> Fact.PortState.OPEN_OR_FILTERED;
        };
    }
}
