package io.countersign.importer.network;

import io.countersign.importer.ReportSink;
import io.countersign.importer.XmlElements;
import io.countersign.model.evidence.Fact;
import java.io.IOException;

/// One host of an Nmap report while it is read. Nmap writes its addresses and names before its ports.
final class NmapHost {
    private final XmlElements in;
    private final ReportSink sink;
    private String address = "";
    private String hostName = "";
    private boolean hasPorts;
    private boolean guessed;
    private int vulnerable;

    NmapHost(XmlElements in, ReportSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, InterruptedException {
        in.children(name -> {
            switch (name) {
                case "address" -> address();
                case "hostnames" -> in.children(_ -> hostName = hostName.isEmpty() ? in.attribute("name") : hostName);
                case "ports" -> in.children(this::port);
                case "os" -> in.children(this::guess);
                case "hostscript" -> in.children(_ -> script());
                default -> {}
            }
        });
    }

    /// The host's name, or else its address.
    String name() {
        return hostName.isEmpty() ? address : hostName;
    }

    /// Whether ports are listed, be they open or not.
    boolean hasPorts() {
        return hasPorts;
    }

    private void address() {
        String type = in.attribute("addrtype");
        if (type.equals("ipv4") || (type.equals("ipv6") && address.isEmpty())) {
            address = in.attribute("addr");
        }
    }

    private void port(String element) throws IOException, InterruptedException {
        if (element.equals("port")) {
            hasPorts = true;
            NmapPort port = new NmapPort(in, name());
            port.read(sink);
            vulnerable += port.vulnerable();
        }
    }

    /// What a script saw that is about no port is a fact of the host.
    private void script() throws IOException, InterruptedException {
        for (NmapScript.Verdict verdict : NmapScript.read(in)) {
            vulnerable++;
            String names = String.join(", ", verdict.cves());
            sink.fact(new Fact.Value("scan.vulnerable", (name() + " " + verdict.line() + " " + names).strip()));
        }
    }

    /// How many vulnerabilities scripts saw.
    int vulnerable() {
        return vulnerable;
    }

    private void guess(String element) throws InterruptedException {
        if (element.equals("osmatch") && !guessed) {
            guessed = true;
            sink.fact(new Fact.Value("os.guess", in.attribute("name")));
        }
    }
}
