package io.countersign.importer.network;

import io.countersign.importer.Identity;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.importer.XmlElements;
import io.countersign.importer.XmlElements.Step;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of Nmap while it is read: the host and the port at hand.
final class NmapReport {
    private final XmlElements in;
    private final ReportSink sink;
    private final List<Message> remarks = new ArrayList<>();
    private String tool = "";
    private String version = "";
    private boolean finished;
    private boolean failed;
    private @Nullable Instant finishedAt;

    private boolean inHost;
    private String address = "";
    private String hostName = "";
    private String hosts = "";
    private boolean guessed;

    private boolean inPort;
    private String port = "";
    private String protocol = "";
    private String state = "";
    private String service = "";
    private Component product = Component.NONE;

    NmapReport(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        for (Step step = in.next(); step != Step.FINISHED; step = in.next()) {
            switch (step) {
                case START -> start(in.name());
                case END -> end(in.name());
                case FINISHED -> {}
            }
        }
        if (!finished) {
            throw ProblemException.of(ProblemCode.REPORT_TRUNCATED);
        }
        sink.scan(new ScanInfo(tool, version, hosts, finishedAt, !failed, remarks));
    }

    private void start(String element) throws InterruptedException {
        switch (element) {
            case "nmaprun" -> {
                tool = in.attribute("scanner").equals("nmap") ? "Nmap" : in.attribute("scanner");
                version = in.attribute("version");
            }
            case "scaninfo" -> fact("scan.ports." + in.attribute("protocol"), in.attribute("numservices"));
            case "host" -> host();
            case "finished" -> finished();
            case "hosts" -> fact("scan.hosts", in.attribute("up"));
            default -> startInHost(element);
        }
    }

    private void startInHost(String element) throws InterruptedException {
        if (!inHost) {
            return;
        }
        switch (element) {
            case "address" -> address();
            case "hostname" -> hostName = hostName.isEmpty() ? in.attribute("name") : hostName;
            case "osmatch" -> guess();
            case "port" -> port();
            case "state" -> state = inPort ? in.attribute("state") : state;
            case "service" -> service();
            default -> {}
        }
    }

    private void end(String element) throws InterruptedException {
        switch (element) {
            case "host" -> inHost = false;
            case "port" -> emit();
            default -> {}
        }
    }

    private void host() {
        inHost = true;
        address = "";
        hostName = "";
        guessed = false;
    }

    private void address() {
        String type = in.attribute("addrtype");
        if (type.equals("ipv4") || (type.equals("ipv6") && address.isEmpty())) {
            address = in.attribute("addr");
        }
    }

    private void guess() throws InterruptedException {
        if (!guessed) {
            guessed = true;
            fact("os.guess", in.attribute("name"));
        }
    }

    private void port() {
        inPort = true;
        port = in.attribute("portid");
        protocol = in.attribute("protocol");
        state = "";
        service = "";
        product = Component.NONE;
    }

    private void service() {
        if (inPort) {
            service = in.attribute("name");
            product = new Component(in.attribute("product"), in.attribute("version"), "", "");
        }
    }

    private void emit() throws InterruptedException {
        inPort = false;
        int number = number();
        String host = hostName.isEmpty() ? address : hostName;
        if (hosts.isEmpty()) {
            hosts = host;
        }
        Fact.PortState seen = seen();
        sink.fact(new Fact.Port(host, number, protocol, seen, service));
        if (seen == Fact.PortState.OPEN) {
            sink.finding(finding(host, number));
        }
    }

    private Finding finding(String host, int number) {
        String name = port + "/" + protocol;
        return new Finding(
                Identity.of(FindingKind.OPEN_PORT, name, "", host),
                FindingKind.OPEN_PORT,
                new Advisory(
                        name + " " + service,
                        List.of(name),
                        service.isEmpty() ? name : name + " " + service,
                        "",
                        "",
                        List.of(),
                        List.of()),
                Rating.chosen(Severity.INFO),
                product,
                new Place("", host, number, protocol, ""),
                "");
    }

    private int number() {
        try {
            int number = Integer.parseInt(port);
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

    private void finished() throws InterruptedException {
        finished = true;
        finishedAt = Times.seconds(in.attribute("time"));
        if (finishedAt != null) {
            fact("scan.finished", finishedAt.toString());
        }
        if (in.attribute("exit").equals("error")) {
            failed = true;
            remarks.add(Message.of("importer.nmap-xml.failed", in.attribute("errormsg")));
        }
    }

    private void fact(String name, String value) throws InterruptedException {
        if (!value.isEmpty()) {
            sink.fact(new Fact.Value(name, value));
        }
    }
}
